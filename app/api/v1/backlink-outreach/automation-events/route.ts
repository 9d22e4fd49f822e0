import { listAutomationQuery } from "@/lib/contract/list-queries";
import { ok } from "@/lib/core/result";
import { automation } from "@/lib/server/lists";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ query: listAutomationQuery }, async (call) => ok(await automation(call, call.query)));
