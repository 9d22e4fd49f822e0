import { seedLead, seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { attemptsOf, DAY_MS, NO_CAPS, repeats, smtpSettings } from "../harness/outbox";
import { startPhaseSmtp } from "../harness/phase-smtp";
import { requestEverywhere } from "../harness/request-everywhere";

const REQUESTS = 300;
/** Longer than a busy machine takes for the one mail. */
const PATIENCE_MS = 120_000;

/** The same mail to the same person, asked for by 300 clicks at once: it leaves once, and once more a day later. */
export const concurrentDuplicates: Fault = {
  id: "S5",
  title: "300 identical sends at once, again after 24 hours",
  databases: DATABASES,
  run: async (world) => {
    const { hold, broken } = promises();
    const { seed, leadId } = await world.withDatabase(async ({ db }) => {
      const own = await seedWorkspace(db);
      return { seed: own, leadId: await seedLead(db, own) };
    });
    const smtp = await startPhaseSmtp({ certificate: world.certificate });
    const ask = (subject: string, aheadMs: number, times = REQUESTS) =>
      requestEverywhere(world, {
        ...{ smtp: smtpSettings(smtp, world.certificate, PATIENCE_MS), limits: NO_CAPS, seed, subject, aheadMs },
        leadIds: Array.from({ length: times }, () => leadId),
      });
    const first = await ask("A dead link", 0);
    hold(`one of 300 leaves: ${JSON.stringify(first)}`, first.sent === 1 && smtp.accepted.length === 1);
    const spelled = await ask("  a DEAD   link ", DAY_MS - 60_000, 10);
    hold("the same words in other case and spacing are the same mail", smtp.accepted.length === 1);
    const later = await ask("A dead link", DAY_MS + 60_000);
    hold(`one more leaves after 24 hours: ${JSON.stringify(later)}`, later.sent === 1 && smtp.accepted.length === 2);
    await smtp.close();
    const rows = await world.withDatabase(({ db }) => attemptsOf(db, seed));
    hold(`two attempts are kept, not ${rows.length}`, rows.length === 2);
    const accepted = smtp.accepted.map(({ messageId }) => messageId);
    const surplus = Math.max(0, smtp.accepted.length - 2);
    return {
      runs: 2 * REQUESTS + 10,
      lost: (first.sent ?? 0) + (later.sent ?? 0) + (spelled.sent ?? 0) < 2 ? 1 : 0,
      duplicated: repeats(accepted) + surplus,
      broken,
    };
  },
};
