"use client";
import clsx from "clsx";
import { Marked } from "@/components/inbox/marked";
import { Proposal } from "@/components/inbox/proposal";
import { senderName, shortSubject } from "@/components/inbox/row-facts";
import { TagButton } from "@/components/inbox/tag-button";
import { decidedBy, sureBecause } from "@/components/inbox/why-words";
import { Avatar } from "@/components/ui/avatar";
import { TONES } from "@/components/ui/intent-face";
import { Kbd } from "@/components/ui/kbd";
import { Time } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail, Row } from "@/lib/client/reply-queries";
import { ForWriters } from "@/lib/client/role";
import { classificationOf, INTENT_FACTS } from "@/lib/core/reply/intents";
import { Attachments } from "./attachments";
import { Conversation } from "./conversation";
import { decidingEvidence, withDecidingWords } from "./deciding-words";
import { Folds } from "./folds";
import { Guesses } from "./guesses";

type ReplyArticleProps = {
  /** What the row knows already; shown until the rest is here. */
  reply: Row;
  detail: Detail | undefined;
  /** False while only their words are drawn and what stands above them. */
  whole: boolean;
  words: string[];
  tag: { open: boolean; onOpenChange: (open: boolean) => void };
  onLink: (position: number) => void;
  onDone: () => void;
};

export function ReplyArticle({ reply, detail, whole, words, tag, onLink, onDone }: ReplyArticleProps) {
  const { reclassify } = useReplyActions();
  const below = whole ? detail : undefined;
  return (
    <div className="px-6 pt-5 pb-8 max-md:px-4 max-md:pt-4">
      <h2 dir="auto" className="mb-3 text-balance font-semibold text-lg [overflow-wrap:anywhere]">
        <Marked text={shortSubject(reply.subject)} words={words} />
      </h2>
      {detail && <Conversation reply={detail} part="before" />}
      <article aria-label={`Mail from ${senderName(reply)}`} className="border-line border-t pt-4">
        <From reply={reply} detail={detail} />
        <div className="mt-3 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-text-muted text-xs">
          <TagButton reply={reply} size="reader" {...tag} />
          <ForWriters>
            <Kbd className="max-md:hidden">c</Kbd>
          </ForWriters>
          <Confidence reply={reply} detail={detail} />
        </div>
        {detail && !detail.needsReview && (
          <Proposal reply={detail} onApply={(intent) => void reclassify(detail.id, intent)} />
        )}
        <OwnWords reply={reply} detail={detail} words={words} />
        {below && <Folds reply={below} />}
        {below && below.attachments.length > 0 && <Attachments reply={below} />}
        {below && !below.leadCard && <Guesses reply={below} onLink={onLink} onDone={onDone} />}
      </article>
      {below && <Conversation reply={below} part="after" />}
    </div>
  );
}

function From({ reply, detail }: { reply: Row; detail: Detail | undefined }) {
  const to = detail?.to.map((address) => address.address).join(", ");
  return (
    <div className="flex items-start gap-2.5">
      <Avatar name={senderName(reply)} label="From" size="lg" />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-left font-semibold leading-[1.125rem]">
          {senderName(reply)}
        </p>
        <p className="truncate text-text-faint text-xs">
          {reply.fromEmail}
          {to && ` · to ${to}`}
        </p>
      </div>
      <Time at={reply.receivedAt} shape="full" className="flex-none text-text-faint text-xs leading-[1.125rem]" />
    </div>
  );
}

function Confidence({ reply, detail }: { reply: Row; detail: Detail | undefined }) {
  if (reply.layer === "person") return <span>Set by a person</span>;
  return (
    <span title={detail && `Rules ${detail.rulesVersion}`}>
      <span className="text-text tabular-nums">{percent(reply.confidence)}</span>
      {` sure ${detail ? sureBecause(detail) : decidedBy(reply.layer)}`}
      {reply.runnerUpIntent &&
        reply.runnerUpConfidence !== null &&
        ` · next: ${INTENT_FACTS[reply.runnerUpIntent].label} ${percent(reply.runnerUpConfidence)}`}
      {!reply.lead && " · nothing is done until it is linked"}
    </span>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Until the whole mail is here, the first words the row knew stand in their place: nothing jumps. */
function OwnWords({ reply, detail, words }: { reply: Row; detail: Detail | undefined; words: string[] }) {
  const paragraphs = withDecidingWords(detail?.ownWords ?? reply.snippet, detail ? decidingEvidence(detail) : []);
  if (paragraphs.length === 0) return <p className="mt-4 text-text-faint">No words of their own.</p>;
  return (
    <div
      dir="auto"
      className="mt-4 max-w-(--measure) space-y-3 whitespace-pre-line text-base [overflow-wrap:anywhere] max-md:text-[1rem]"
    >
      {paragraphs.map((stretches) => (
        <p key={stretches[0]?.start} dir="auto">
          {stretches.map(({ start, text, intent }) =>
            intent ? (
              <mark key={start} className={clsx("deciding-words", TONES[classificationOf(intent)])}>
                <Marked text={text} words={words} />
              </mark>
            ) : (
              <Marked key={start} text={text} words={words} />
            ),
          )}
        </p>
      ))}
    </div>
  );
}
