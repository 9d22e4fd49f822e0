"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import clsx from "clsx";
import { CloudOff } from "lucide-react";
import dynamic from "next/dynamic";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { focusRow } from "@/components/inbox/focus-row";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useReplyActions } from "@/lib/client/reply-actions";
import { knownReply } from "@/lib/client/reply-cache";
import { replyQueries } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { intentOfDigit } from "@/lib/client/shortcuts/registry";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import { CouldNotLoad } from "./could-not-load";
import { ReaderFoot } from "./reader-foot";
import { ReaderHead } from "./reader-head";
import type { ReaderPaneProps } from "./reader-props";
import { ReplyArticle } from "./reply-article";

const Composer = dynamic(() => import("@/components/compose/composer").then((module) => module.Composer));

export function ReaderPane(props: ReaderPaneProps) {
  const { id, me, templates, words, focused, composing, onClose, onNext, onReopen, onToggleSide, onCompose } = props;
  const client = useQueryClient();
  const actions = useReplyActions();
  const { data: detail, error, refetch } = useQuery(replyQueries.detail(id));
  const known = detail ?? knownReply(client, id);
  const [menu, setMenu] = useState<{ of: string; name: "tag" | "snooze" } | null>(null);
  const menuState = (name: "tag" | "snooze") => ({
    open: menu?.of === id && menu.name === name,
    onOpenChange: (open: boolean) => setMenu(open ? { of: id, name } : null),
  });
  const mayWrite = useMayWrite();
  const drawn = useDeferredValue<string | null>(id, null); // a frame behind: their words come first, what is below them next
  useMarkRead(id, mayWrite && drawn === id ? known?.readAt : undefined);

  const mayAnswer = Boolean(known?.lead);
  const guessing = known !== undefined && !known.lead && known.suggestionCount > 0;

  const openTagMenu = () => menuState("tag").onOpenChange(true);
  function closeComposer() {
    onCompose(false);
    focusRow(id);
  }
  function done() {
    onNext();
    void actions.done(id, () => onReopen(id));
  }
  function sentAndDone() {
    onNext();
    actions.doneWithMail(id);
  }
  function takenBack() {
    onReopen(id);
    onCompose(true);
  }
  async function decide(intent: Parameters<typeof actions.reclassify>[1]) {
    onNext();
    await actions.reclassify(id, intent);
  }
  function linkGuess(position: number) {
    const guess = detail?.suggestions[position];
    if (guess) void actions.link(id, { attemptId: guess.attemptId });
  }

  useShortcuts(["reply"], { close: () => (composing ? closeComposer() : onClose()), sidePane: onToggleSide });
  useShortcuts(mayWrite ? ["reply", guessing ? "guesses" : "tagging"] : [], {
    done,
    reply: () => (mayAnswer ? onCompose(true) : false),
    snooze: () => menuState("snooze").onOpenChange(true),
    assignMe: () => void actions.assign(id, { id: me.id, name: me.name || me.email }),
    unread: () => void actions.markRead(id, false),
    tagMenu: openTagMenu,
    tag: (key) => {
      const intent = intentOfDigit(key);
      return intent ? void decide(intent) : false;
    },
    linkGuess: (key) => linkGuess(Number(key) - 1),
  });

  return (
    <section
      aria-label="Reply"
      className="@container flex h-full min-h-0 min-w-0 flex-col border-line bg-surface md:border-l"
    >
      <header className="pane-head gap-1 pr-3 pl-6 max-md:h-13 max-md:px-1 @max-[31rem]:[&_button_span[aria-hidden]]:hidden">
        {drawn && <ReaderHead {...props} reply={known} snooze={menuState("snooze")} onDone={done} />}
      </header>
      <div key={id} className={clsx("min-h-0 flex-1 overflow-y-auto overscroll-contain", focused && ONE_COLUMN)}>
        {known && (
          <ReplyArticle
            reply={known}
            detail={detail}
            whole={drawn === id}
            words={words}
            tag={menuState("tag")}
            onLink={linkGuess}
            onDone={done}
          />
        )}
        {error && !detail && <NotLoaded because={error.message} onRetry={refetch} begun={known !== undefined} />}
      </div>
      {detail && composing && (
        <Composer
          key={id}
          reply={detail}
          templates={templates}
          onClose={closeComposer}
          onSentAndDone={sentAndDone}
          onTakenBack={takenBack}
        />
      )}
      {!composing && drawn && (
        <div className={focused ? ONE_COLUMN : "contents"}>
          <ReaderFoot
            {...{ reply: known, detail, me, onToggleSide, onNext, sideDocked: props.sideDocked && !focused }}
            {...{ onDone: done, onTag: openTagMenu, onDecide: decide }}
            onReply={() => onCompose(true)}
            onReopen={() => onReopen(id)}
          />
        </div>
      )}
    </section>
  );
}

const ONE_COLUMN = "mx-auto w-full max-w-[46rem]";

/** `begun`: what the row knew stands above. */
function NotLoaded({ because, onRetry, begun }: { because: string; onRetry: () => void; begun: boolean }) {
  if (begun) {
    return (
      <div className="max-w-(--measure) px-6 pb-8 max-md:px-4">
        <CouldNotLoad title="The rest of the mail could not be loaded." because={because} onRetry={onRetry} />
      </div>
    );
  }
  return (
    <EmptyState
      icon={CloudOff}
      tone="danger"
      title="The reply could not be loaded"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      {because}
    </EmptyState>
  );
}

/** Opening is reading, once per opening: whatever is marked unread by hand stays so. */
function useMarkRead(id: string, readAt: string | null | undefined) {
  const { markRead } = useReplyActions();
  const marked = useRef<string | null>(null);
  useEffect(() => {
    if (readAt === undefined || marked.current === id) return;
    marked.current = id;
    if (readAt === null) void markRead(id, true);
  }, [id, readAt, markRead]);
}
