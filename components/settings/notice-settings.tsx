"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { type BrowserLeave, notifyBrowser, useBrowserLeave } from "@/lib/client/browser-notices";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { NOTICE_CHOICES, NOTICE_LABELS, type NoticeChoice, type Notices } from "@/lib/core/inbox/notices";
import { keepNoticesAction } from "@/lib/server/actions/profile";

const HINTS: Record<NoticeChoice, string> = {
  all: "Whoever owns them.",
  mine: "What a colleague has taken stays quiet.",
  none: "The lists and their counts stay up to date all the same.",
};

/** Which new replies announce themselves, and where. Each choice counts at once. */
export function NoticeSettings({ atFirst }: { atFirst: Notices }) {
  const router = useRouter();
  const [notices, setNotices] = useState(atFirst);

  async function change(part: Partial<Notices>) {
    const next = { ...notices, ...part };
    setNotices(next);
    const answer = await tryAction(() => keepNoticesAction(next));
    if (answer.ok) return router.refresh();
    setNotices(notices);
    sayFailure(`Not saved: ${answer.problem.message}`, { retry: () => void change(part) });
  }

  return (
    <div className="flex max-w-(--measure) flex-col gap-6 px-6 pb-8 max-md:px-4">
      <Part
        title="New replies that announce themselves"
        about="In the number before the tab's title, and to screen readers on every page. Automated mail and bounces never do."
      >
        {NOTICE_CHOICES.map((choice) => (
          <Choice
            key={choice}
            choice={choice}
            chosen={notices.replies === choice}
            onChoose={() => void change({ replies: choice })}
          />
        ))}
      </Part>
      <InBrowser notices={notices} onChange={(browser) => void change({ browser })} />
    </div>
  );
}

type ChoiceProps = { choice: NoticeChoice; chosen: boolean; onChoose: () => void };

function Choice({ choice, chosen, onChoose }: ChoiceProps) {
  const hint = useId();
  return (
    <label className="flex items-start gap-2 max-md:min-h-(--control-touch)">
      <input
        type="radio"
        name="notices"
        checked={chosen}
        aria-describedby={hint}
        onChange={onChoose}
        className="mt-[3px] size-3.5 flex-none accent-(--color-accent)"
      />
      <span>
        {NOTICE_LABELS[choice]}
        <span id={hint} className="block text-text-muted text-xs">
          {HINTS[choice]}
        </span>
      </span>
    </label>
  );
}

const WHY_NOT: Partial<Record<BrowserLeave, string>> = {
  unsupported: "This browser cannot notify. The tab's title still says how many wait.",
  insecure: "Browsers notify only for pages on https, and this one is not. The tab's title still says how many wait.",
  denied: "This browser refuses notifications of this site. Allow them beside its address, then come back.",
};

/** A wish that every device shares, and the leave that each browser gives by itself. */
function InBrowser({ notices, onChange }: { notices: Notices; onChange: (on: boolean) => void }) {
  const [leave, ask] = useBrowserLeave();
  const because = WHY_NOT[leave];
  async function allow() {
    if ((await ask()) === "granted" && !notices.browser) onChange(true);
  }
  return (
    <Part
      title="The browser's own notifications"
      about="One for all that is new, while no tab of this inbox is in sight. It opens the reply."
    >
      {because && <Note tone="warning">{because}</Note>}
      {leave === "default" && (
        <>
          {notices.browser && <p className="text-text-muted text-xs">Wanted, but not yet allowed in this browser.</p>}
          <Button onClick={allow}>Let this browser notify</Button>
        </>
      )}
      {leave === "granted" && (
        <>
          <Checkbox
            checked={notices.browser}
            disabled={notices.replies === "none"}
            onChange={(event) => onChange(event.target.checked)}
            label="Notify me of new replies"
          />
          <Button onClick={tryOne}>Show one now</Button>
        </>
      )}
    </Part>
  );
}

function tryOne() {
  const shown = notifyBrowser({
    title: "Giulia Rossi: Question",
    body: "This is how a new reply announces itself.",
    onOpen: () => undefined,
  });
  if (shown) say("Shown. If nothing came up, the system holds it back: look at its own notification settings.");
  else sayFailure("This browser notifies only for apps that are installed.");
}

function Part({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col items-start gap-2.5">
      <legend className="mb-2 font-semibold">{title}</legend>
      <p className="text-pretty text-text-muted text-xs">{about}</p>
      {children}
    </fieldset>
  );
}
