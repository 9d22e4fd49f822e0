"use client";
import { ArrowRight } from "lucide-react";
import { consequencesOf } from "@/components/inbox/consequence-words";
import { Button } from "@/components/ui/button";
import { type ActingRules, useActingRules } from "@/lib/client/acting-rules";
import { useClockText } from "@/lib/client/clock";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { ForWriters } from "@/lib/client/role";
import { shortDateText } from "@/lib/client/time-text";
import { Fact, Facts, SideSection } from "./side-section";

/** The consequence before the act: what linking the best guess will do. */
export function IfLinked({ reply }: { reply: Detail }) {
  const { link } = useReplyActions();
  const [guess] = reply.suggestions;
  const rules = useActingRules();
  const will = useClockText((clock) =>
    guess ? willHappen(reply, guess, { ...clock, ...rules }).join("\n") : "",
  ).split("\n");
  if (!guess) {
    return (
      <SideSection title="Not linked">
        <p className="text-text-muted text-xs leading-[1.125rem]">
          Nothing of ours was found in this mail, so nothing was done. Mark it done if it is not about our mails.
        </p>
      </SideSection>
    );
  }
  return (
    <>
      <section aria-label="If you link guess 1" className="border-line border-b bg-surface px-4 py-3">
        <h3 className="section-label mb-1.5">It will</h3>
        <ul className="text-text-muted text-xs leading-[1.125rem]">
          {will.map((sentence) => (
            <li key={sentence} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-2 py-[3px]">
              <ArrowRight aria-hidden="true" size={13} className="mt-0.5 text-text-faint" />
              {sentence}
            </li>
          ))}
        </ul>
        <ForWriters>
          <Button
            look="primary"
            shortcut="1"
            onClick={() => link(reply.id, { attemptId: guess.attemptId })}
            className="mt-2.5 w-full max-md:h-(--control-touch)"
          >
            Link guess 1
          </Button>
        </ForWriters>
      </section>
      <SideSection title="Lead">
        <Facts>
          <Fact name="Site">{guess.site}</Fact>
          <Fact name="Mailed">{guess.recipientEmail}</Fact>
          <Fact name="Campaign">{guess.campaignName}</Fact>
        </Facts>
      </SideSection>
      <SideSection title="Why not by itself?">
        <p className="text-text-muted text-xs leading-[1.125rem]">
          Without a thread header or a known address this could be anyone. An opt-out linked by mistake would stop the
          wrong person.
        </p>
      </SideSection>
    </>
  );
}

function willHappen(
  reply: Detail,
  guess: Detail["suggestions"][number],
  known: ActingRules & { now: number; timeZone: string },
): string[] {
  const sent = guess.sentAt ? ` of ${shortDateText(Date.parse(guess.sentAt), known)}` : "";
  const lead = { id: "", site: guess.site, status: "contacted" } as const;
  return [`Join the thread${sent}`, ...consequencesOf({ ...reply, lead }, reply.intent, known)];
}
