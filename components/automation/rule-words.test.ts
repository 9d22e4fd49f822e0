import { expect, test } from "vitest";
import { ruleText } from "./rule-words";

test.each([
  ["objection", "Tag: Declined"],
  ["accepted_by_smtp", "The mail server took the mail"],
  ["hard_bounce 5.1.1 no_such_user", "Hard bounce 5.1.1 no such user"],
  ["opt_out_in_doubt: unsafe", "Opt out in doubt: unsafe"],
])("the rule %s reads: %s", (rule, words) => expect(ruleText(rule)).toBe(words));
