"use client";
import { Unlink } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { shortDay } from "@/lib/core/day";
import { MATCH_LABELS } from "@/lib/core/matching/matched";
import { Fact, Facts, SideSection } from "./side-section";
import { StandingFacts } from "./standing-facts";

/** The mail it answers, how that was found, and what stands against mailing this person. */
export function LinkSection({ reply }: { reply: Detail }) {
  const { link } = useReplyActions();
  const mayWrite = useMayWrite();
  const { linkedAttempt: attempt, match } = reply;
  return (
    <SideSection
      title="Linked attempt"
      action={mayWrite && <IconButton icon={Unlink} label="Unlink" size="sm" onClick={() => link(reply.id, null)} />}
    >
      <Facts>
        <Fact name="Mail">
          {attempt ? (
            <>
              #{attempt.number} of {attempt.of}
              {attempt.sentAt && (
                <>
                  , <Time at={attempt.sentAt} shape="full" />
                </>
              )}
            </>
          ) : (
            "None, they wrote first"
          )}
        </Fact>
        {match && (
          <Fact name="Matched by">
            <span title={match.evidence}>{MATCH_LABELS[match.method]}</span>
          </Fact>
        )}
        <StandingFacts {...reply} />
        {reply.returnDate && <Fact name="Back on">{backOn(reply)}</Fact>}
      </Facts>
    </SideSection>
  );
}

function backOn({ returnDate, returnDateAlternative }: Detail): string {
  return [returnDate, returnDateAlternative].flatMap((day) => (day ? shortDay(day) : [])).join(" or ");
}
