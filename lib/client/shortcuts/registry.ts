import type { Intent } from "@/lib/core/reply/intents";

/** Where a shortcut is heard. `tagging` and `guesses` are never heard together: digits tag, or link a guess. */
export const SCOPES = ["everywhere", "list", "reply", "tagging", "guesses", "composer"] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_LABELS: Record<Scope, string> = {
  everywhere: "Everywhere",
  list: "In the list",
  reply: "On the open reply",
  tagging: "Tag and go on to the next",
  guesses: "In Unmatched",
  composer: "While writing",
};

/** Sets of scopes that are heard at the same time; no key may mean two things within one set. */
export const HEARD_TOGETHER: readonly (readonly Scope[])[] = [
  ["everywhere", "list", "reply", "tagging", "composer"],
  ["everywhere", "list", "reply", "guesses", "composer"],
];

type Entry = {
  id: string;
  /** As `KeyboardEvent.key`; `Mod` is Command on a Mac, Control elsewhere; two keys with a space are typed in turn. */
  keys: readonly string[];
  label: string;
  scope: Scope;
  /** Heard while a field has the focus. */
  whileTyping?: boolean;
};

/** Every shortcut there is. The handler, the `?` sheet and the key caps read this table. */
export const SHORTCUTS = [
  {
    id: "palette",
    keys: ["Mod+k"],
    label: "Find a command, a view or a reply",
    scope: "everywhere",
    whileTyping: true,
  },
  { id: "help", keys: ["?"], label: "Show all shortcuts", scope: "everywhere" },
  { id: "undo", keys: ["z"], label: "Undo the newest change", scope: "everywhere" },
  { id: "goInbox", keys: ["g i"], label: "Go to Needs answer", scope: "everywhere" },
  { id: "goReview", keys: ["g n"], label: "Go to Needs review", scope: "everywhere" },
  { id: "goUnmatched", keys: ["g u"], label: "Go to Unmatched", scope: "everywhere" },
  { id: "goSnoozed", keys: ["g s"], label: "Go to Snoozed", scope: "everywhere" },
  { id: "next", keys: ["j", "ArrowDown"], label: "Next reply", scope: "list" },
  { id: "previous", keys: ["k", "ArrowUp"], label: "Previous reply", scope: "list" },
  { id: "open", keys: ["Enter"], label: "Open", scope: "list" },
  { id: "pick", keys: ["x"], label: "Select", scope: "list" },
  { id: "extendDown", keys: ["J"], label: "Select on to the next", scope: "list" },
  { id: "extendUp", keys: ["K"], label: "Select on to the previous", scope: "list" },
  { id: "pickAll", keys: ["Mod+a"], label: "Select all that are loaded", scope: "list" },
  { id: "focus", keys: ["f"], label: "One reply at a time", scope: "list" },
  { id: "search", keys: ["/"], label: "Search", scope: "list" },
  { id: "showNew", keys: ["."], label: "Show new replies", scope: "list" },
  { id: "close", keys: ["Escape"], label: "Close what is open", scope: "reply", whileTyping: true },
  { id: "done", keys: ["e"], label: "Done, and open the next", scope: "reply" },
  { id: "reply", keys: ["r"], label: "Reply with the draft", scope: "reply" },
  { id: "snooze", keys: ["h"], label: "Snooze", scope: "reply" },
  { id: "assignMe", keys: ["i"], label: "Assign to me", scope: "reply" },
  { id: "unread", keys: ["u"], label: "Mark unread", scope: "reply" },
  { id: "tagMenu", keys: ["c"], label: "Change the tag", scope: "reply" },
  { id: "findMail", keys: ["l"], label: "Search the mail that an unmatched reply answers", scope: "reply" },
  { id: "newLead", keys: ["n"], label: "New lead of an unmatched reply", scope: "reply" },
  { id: "sidePane", keys: ["]"], label: "Show or hide the lead", scope: "reply" },
  { id: "tag", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], label: "Tag directly", scope: "tagging" },
  { id: "linkGuess", keys: ["1", "2", "3"], label: "Link a guess", scope: "guesses" },
  { id: "send", keys: ["Mod+Enter"], label: "Send", scope: "composer", whileTyping: true },
] as const satisfies readonly Entry[];

export type ShortcutId = (typeof SHORTCUTS)[number]["id"];

export const INTENT_DIGITS: Partial<Record<Intent, string>> = {
  interested: "1",
  question: "2",
  not_now: "3",
  objection: "4",
  unsubscribe: "5",
  out_of_office: "6",
  referral: "7",
  offer: "8",
  bounce: "9",
  unclassified: "0",
};

export function intentOfDigit(digit: string): Intent | null {
  for (const [intent, key] of Object.entries(INTENT_DIGITS)) if (key === digit) return intent as Intent; // the keys of the table above are intents
  return null;
}

type Pressed = { key: string; mod: boolean; typing: boolean; scopes: ReadonlySet<Scope>; first: string | null };

/** The shortcut that a key means now, or null. `first` is the key typed just before, for two keys in turn. */
export function shortcutFor({ key, mod, typing, scopes, first }: Pressed): ShortcutId | null {
  const typed = mod ? `Mod+${key}` : key;
  const heard = (name: string) =>
    SHORTCUTS.find(({ keys, scope, ...entry }) => {
      if (!scopes.has(scope) || (typing && !("whileTyping" in entry))) return false;
      return keys.some((bound) => bound === name);
    });
  const inTurn = first ? heard(`${first} ${typed}`) : undefined;
  return (inTurn ?? heard(typed))?.id ?? null;
}

/** A key as it is printed on a cap. */
export function capOf(key: string): string {
  return CAPS[key] ?? key;
}

const CAPS: Record<string, string> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  Escape: "Esc",
  Enter: "↵",
  J: "⇧ j",
  K: "⇧ k",
  "Mod+Enter": "⌘ ↵",
  "Mod+k": "⌘ k",
  "Mod+a": "⌘ a",
};

/** Whether a key begins two keys typed in turn. */
export function startsSequence(key: string): boolean {
  return SHORTCUTS.some((entry) => entry.keys.some((name) => name.startsWith(`${key} `)));
}
