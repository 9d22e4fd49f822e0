import { eq } from "drizzle-orm";
import { USUAL_NOTICES } from "../../core/inbox/notices";
import type { NoticeStore } from "../../ports/notice-store";
import type { Db } from "./client";
import { users } from "./schema";

export function createNoticeStore(db: Db): NoticeStore {
  return {
    async get({ userId }) {
      const [user] = await db.select({ notices: users.notices }).from(users).where(eq(users.id, userId));
      return user?.notices ?? USUAL_NOTICES;
    },
    async keep({ userId }, notices) {
      await db.update(users).set({ notices }).where(eq(users.id, userId));
    },
  };
}
