import { bulkRepliesRequest } from "@/lib/contract/requests";
import { bulkChange } from "@/lib/server/bulk";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ body: bulkRepliesRequest }, (call) => bulkChange(call, call.body));
