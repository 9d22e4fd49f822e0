import { describeClassifier } from "@/lib/commands/describe-classifier";
import { ok } from "@/lib/core/result";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({}, async (call) => ok(await describeClassifier(call)));
