import { suppressionCsv } from "@/lib/server/record-files";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async (call) => suppressionCsv(call));
