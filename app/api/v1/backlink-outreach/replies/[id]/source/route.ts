import { sourceResponse } from "@/lib/server/mail-files";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, (call) => sourceResponse(call, call.params.id));
