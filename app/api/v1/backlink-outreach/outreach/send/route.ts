import { sendOutreachRequest } from "@/lib/contract/requests";
import { sendMail } from "@/lib/server/send";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ body: sendOutreachRequest, limit: "send" }, (call) => sendMail(call, call.body));
