import { and, eq, like, sum } from "drizzle-orm";
import type { Database, Db } from "../../lib/adapters/db/client";
import { idempotencyKeys, sendCounters } from "../../lib/adapters/db/schema";
import { type Seed, seedLead, seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import type { Outcome } from "../harness/child-tasks";
import { DATABASES, type Fault, promises, type Tally } from "../harness/fault";
import { attemptsOf, NO_CAPS, repeats, smtpSettings } from "../harness/outbox";
import { startPhaseSmtp } from "../harness/phase-smtp";
import { requestEverywhere } from "../harness/request-everywhere";
import type { World } from "../harness/world";

/** A hundred conversations at once take their time on a busy machine; that one of them gives up is not the subject here. */
const PATIENCE_MS = 120_000;
const USER_CAP = 100;
const DOMAIN_CAP = 20;

/** Many more people press Send at once than the caps allow, in two processes where the database can be shared. */
export const concurrentCaps: Fault = {
  id: "S4",
  title: "500 sends at once against the daily caps",
  databases: DATABASES,
  run: async (world) => {
    const requests = world.size(500, 2000);
    const user = await stampede(world, {
      limits: { ...NO_CAPS, userPerDay: USER_CAP },
      addresses: Array.from({ length: requests }, (_, index) => `editor@site-${index}.example`),
      cap: USER_CAP,
    });
    const domain = await stampede(world, {
      limits: { ...NO_CAPS, domainPerDay: DOMAIN_CAP },
      addresses: Array.from({ length: requests }, (_, index) => `editor-${index}@desk-${index % 7}.magazine.example`),
      cap: DOMAIN_CAP,
    });
    return {
      runs: 2 * requests,
      lost: user.lost + domain.lost,
      duplicated: user.duplicated + domain.duplicated,
      broken: [...user.broken, ...domain.broken],
    };
  },
};

type Stampede = { limits: typeof NO_CAPS; addresses: string[]; cap: number };

async function stampede(world: World, { limits, addresses, cap }: Stampede): Promise<Tally> {
  const { seed, leadIds } = await world.withDatabase((database) => crowd(database, addresses));
  const smtp = await startPhaseSmtp({ certificate: world.certificate });
  const settings = smtpSettings(smtp, world.certificate, PATIENCE_MS);
  const outcome = await requestEverywhere(world, { smtp: settings, limits, seed, leadIds, subject: "A dead link" });
  await smtp.close();
  return world.withDatabase(async ({ db }) => {
    const { hold, broken } = promises();
    const rows = await attemptsOf(db, seed);
    const { user, domain } = await slotsTaken(db, seed);
    hold(`exactly ${cap} of ${addresses.length} leave, not ${smtp.accepted.length}`, smtp.accepted.length === cap);
    hold(`the others are refused by name: ${JSON.stringify(outcome)}`, refusals(outcome) === addresses.length - cap);
    hold(`the refused consume nothing: ${user} user slots, ${domain} domain slots`, user === cap && domain === cap);
    hold("the refused reserve no key", (await keysOf(db, seed)) === cap);
    hold("the refused leave no attempt", rows.length === cap);
    const accepted = smtp.accepted.map(({ recipient }) => recipient);
    return { runs: addresses.length, lost: Math.max(0, cap - accepted.length), duplicated: repeats(accepted), broken };
  });
}

async function crowd({ db }: Database, addresses: string[]): Promise<{ seed: Seed; leadIds: string[] }> {
  const seed = await seedWorkspace(db);
  const leadIds: string[] = [];
  for (const address of addresses) leadIds.push(await seedLead(db, seed, address));
  return { seed, leadIds };
}

function refusals(outcome: Outcome): number {
  return (outcome["blocked: daily_user_cap"] ?? 0) + (outcome["blocked: daily_domain_cap"] ?? 0);
}

async function slotsTaken(db: Db, { workspaceId }: Seed): Promise<{ user: number; domain: number }> {
  const taken = async (prefix: string) => {
    const scope = and(eq(sendCounters.workspaceId, workspaceId), like(sendCounters.scope, `${prefix}:%`));
    const [row] = await db
      .select({ sends: sum(sendCounters.sends) })
      .from(sendCounters)
      .where(scope);
    return Number(row?.sends ?? 0);
  };
  return { user: await taken("user"), domain: await taken("domain") };
}

function keysOf(db: Db, { workspaceId }: Seed): Promise<number> {
  return db.$count(idempotencyKeys, eq(idempotencyKeys.workspaceId, workspaceId));
}
