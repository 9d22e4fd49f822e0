import { namesOurMail } from "../acting/consequences";
import type { ThreadContext } from "../reply/classification";
import type { Matched } from "./match";

/** What the classifier may know of the thread that a message was matched to. */
export function threadContext(
  { match, candidate }: Matched,
  { ownAddresses, senderTrusted }: Pick<ThreadContext, "ownAddresses" | "senderTrusted">,
): ThreadContext {
  return {
    lastOutboundText: candidate?.body ?? null,
    sentSubject: candidate?.subject ?? null,
    earlierIntents: candidate?.earlierIntents ?? [],
    answersOurMessage: namesOurMail(match),
    ownAddresses,
    senderTrusted,
  };
}
