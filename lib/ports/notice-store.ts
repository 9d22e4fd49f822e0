import type { Notices } from "../core/inbox/notices";
import type { Actor } from "../core/user";

/** What each person wants to be told, on whatever device. */
export interface NoticeStore {
  /** The usual ones while the person has chosen none. */
  get(actor: Actor): Promise<Notices>;
  keep(actor: Actor, notices: Notices): Promise<void>;
}
