"use client";
import { Code, Ellipsis, Eye, type LucideIcon } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { apiUrl } from "@/lib/client/api";
import type { Detail } from "@/lib/client/reply-queries";
import { foldedText } from "./deciding-words";

type Fold = "text" | "html" | "headers";

/** What is kept out of the way until somebody asks: signature and quotes, the HTML, the headers. */
export function Folds({ reply }: { reply: Detail }) {
  const [open, setOpen] = useState<Fold | null>(null);
  const panel = useId();
  const rest = foldedText(reply.text, reply.ownWords);
  const folds: { name: Fold; label: string; icon: LucideIcon; there: boolean }[] = [
    { name: "text", label: rest?.label ?? "", icon: Ellipsis, there: rest !== null },
    { name: "html", label: "Original HTML", icon: Eye, there: reply.hasHtml },
    { name: "headers", label: "Headers", icon: Code, there: reply.headers.length > 0 },
  ];
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        {folds
          .filter((fold) => fold.there)
          .map(({ name, label, icon: Icon }) => (
            <button
              key={name}
              type="button"
              aria-expanded={open === name}
              aria-controls={panel}
              onClick={() => setOpen(open === name ? null : name)}
              className="inline-flex h-6 items-center gap-[7px] rounded-sm border border-line bg-surface-sunken px-2 text-text-muted text-xs hover:text-text aria-expanded:bg-pressed aria-expanded:text-text max-md:h-9"
            >
              <Icon aria-hidden="true" size={13} />
              {label}
            </button>
          ))}
      </div>
      <div id={panel}>
        {open === "text" && (
          <p
            dir="auto"
            className="mt-3 max-w-(--measure) whitespace-pre-wrap rounded-lg bg-surface-sunken p-3 text-sm text-text-muted [overflow-wrap:anywhere]"
          >
            {reply.text}
          </p>
        )}
        {open === "html" && <OriginalHtml id={reply.id} />}
        {open === "headers" && <Headers headers={reply.headers} />}
      </div>
    </>
  );
}

/** The mail's own HTML, in a frame without scripts, forms, links out or remote pictures. */
function OriginalHtml({ id }: { id: string }) {
  const [images, setImages] = useState(false);
  return (
    <div className="mt-3">
      <iframe
        key={String(images)}
        title="Original HTML of the mail"
        sandbox=""
        referrerPolicy="no-referrer"
        src={apiUrl(`/replies/${id}/html`, images ? { images: 1 } : {})}
        className="h-96 w-full resize-y rounded-lg border border-line bg-white"
      />
      {!images && (
        <Button look="ghost" size="sm" onClick={() => setImages(true)} className="mt-1">
          Load remote pictures; the sender can see that you did
        </Button>
      )}
    </div>
  );
}

function Headers({ headers }: { headers: Detail["headers"] }) {
  return (
    <ScrollRegion label="Headers" className="mt-3 max-h-96 rounded-lg bg-surface-sunken p-3">
      <dl className="font-mono text-xs leading-[1.125rem]">
        {headers.map(({ name, value }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: header lines repeat and never move
          <div key={position} className="[overflow-wrap:anywhere]">
            <dt className="inline text-text-faint">{name}: </dt>
            <dd className="inline">{value}</dd>
          </div>
        ))}
      </dl>
    </ScrollRegion>
  );
}
