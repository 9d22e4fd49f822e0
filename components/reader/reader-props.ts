import type { Me } from "@/components/inbox/me";
import type { Wired } from "@/lib/contract/wire";
import type { TemplateView } from "@/lib/core/views/campaign-views";
import type { InboxView, PersonRef } from "@/lib/core/views/reply-views";

export type ReaderPaneProps = {
  id: string;
  view: InboxView;
  /** What a search marks in their words. */
  words: string[];
  /** Nothing but this reply is in sight. */
  focused: boolean;
  onFocus: () => void;
  me: Me;
  templates: Wired<TemplateView>[];
  /** Whom work can be given to. */
  owners: PersonRef[];
  /** `searched`: the view's count does not tell how many there are. */
  position: { index: number; loaded: number; searched: boolean } | null;
  onClose: () => void;
  onStep: (by: 1 | -1) => void;
  /** Opens the neighbour; called before the reply leaves the list. */
  onNext: () => void;
  onReopen: (id: string) => void;
  onToggleSide: () => void;
  /** Whether the lead stands beside the reader, where there is room. */
  sideDocked: boolean;
  composing: boolean;
  onCompose: (on: boolean) => void;
};
