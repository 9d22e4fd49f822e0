import { suppressionCsv } from "@/lib/server/suppression-csv";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, (call) => suppressionCsv(call));
