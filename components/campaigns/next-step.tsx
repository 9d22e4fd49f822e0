import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { NextAction } from "@/lib/core/acting/next-action";

/** What to do next about a lead, why, and the way there. */
export function NextStep({ action }: { action: Wired<NextAction> }) {
  const { title, reason, until, button } = action;
  const href = hrefOf(action);
  return (
    <section
      aria-label="Next best action"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t px-6 py-3 max-md:px-4"
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <h2 className="section-label mb-0.5">Next best action</h2>
        <p className="font-semibold">{title}</p>
        <p className="text-text-muted text-xs">
          {reason}
          {until && (
            <>
              {" Until "}
              <Time at={until} shape="short" />.
            </>
          )}
        </p>
      </div>
      {button && href && (
        <Link href={href} className={buttonClasses(button.act === "write" ? "outline" : "primary", "md")}>
          {button.act === "reply" || button.act === "decide" ? "Open the reply" : button.label}
        </Link>
      )}
    </section>
  );
}

function hrefOf({ replyId, button }: Wired<NextAction>): string | null {
  if (!button) return null;
  if (button.act === "write") return "?write=1";
  if (button.act === "find_contact") return "?edit=1";
  return replyId ? `/inbox/${replyId}?view=all` : null;
}
