import { quarantinedSourceResponse } from "@/lib/server/mail-files";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, (call) => quarantinedSourceResponse(call, call.params.id));
