import { retryQuarantine } from "@/lib/server/poll";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"] }, (call) => retryQuarantine(call, call.params.id));
