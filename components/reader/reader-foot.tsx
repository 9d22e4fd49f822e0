import type { Me } from "@/components/inbox/me";
import type { Detail, Row } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { useMediaQuery } from "@/lib/client/use-media-query";
import type { Intent } from "@/lib/core/reply/intents";
import { ApprovalBar } from "./approval-bar";
import { DoneLine } from "./done-line";
import { NextBar } from "./next-bar";
import { PhoneActions } from "./phone-actions";
import { ReplyBar } from "./reply-bar";
import { ReviewCard } from "./review-card";

type ReaderFootProps = {
  /** What the row knows already. */
  reply: Row | undefined;
  detail: Detail | undefined;
  me: Me;
  sideDocked: boolean;
  onToggleSide: () => void;
  onReply: () => void;
  onDone: () => void;
  onTag: () => void;
  onDecide: (intent: Intent) => void;
  onNext: () => void;
  onReopen: () => void;
};

/** Under their words: what was done, what is to be decided or answered, and on a phone the acts. */
export function ReaderFoot({ reply, detail, me, sideDocked, onToggleSide, onReply, onTag, ...acts }: ReaderFootProps) {
  const mayWrite = useMayWrite();
  const phone = useMediaQuery("(max-width: 44.99rem)");
  const settled = detail?.leadCard && !detail.needsReview ? detail : null;
  const narrow = sideDocked ? { className: "xl:hidden" } : {};
  return (
    <>
      {settled && <DoneLine reply={settled} onOpen={onToggleSide} {...narrow} />}
      {mayWrite && detail?.needsReview && <ReviewCard reply={detail} onDecide={acts.onDecide} onOther={onTag} />}
      {mayWrite && settled && (
        <>
          <ApprovalBar reply={settled} me={me} onOther={onTag} />
          {sideDocked && <ReplyBar id={settled.id} onReply={onReply} />}
          <NextBar reply={settled} onReply={onReply} {...narrow} />
        </>
      )}
      {mayWrite && reply && phone && <PhoneActions reply={reply} me={me} onTag={onTag} {...acts} />}
    </>
  );
}
