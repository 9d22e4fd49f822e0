import { validatePolicyRequest } from "@/lib/contract/requests";
import { validatePolicy } from "@/lib/server/send";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ body: validatePolicyRequest, limit: "send" }, (call) => validatePolicy(call, call.body));
