import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { automationEvents, holds } from "../adapters/db/schema";
import { undoAutomation } from "../adapters/db/undo-effects";
import { answer, dsn, mail } from "./mail-samples.fixture";
import { pollStage } from "./poll-stage.fixture";

const stage = pollStage();

describe("an answer", () => {
  test("is tied to its mail, tagged, and moves the lead", async () => {
    const sent = await stage.seedSent();
    stage.deliver(answer(sent, "Sounds good, we are interested. Tell me more about the map!"));
    await stage.poll();
    const [reply] = await stage.stored();
    expect(reply).toMatchObject({
      attemptId: sent.attemptId,
      leadId: sent.leadId,
      matchMethod: "in_reply_to",
      classification: "interested",
      needsAnswer: true,
      ownerId: stage.seed.userId,
    });
    expect(reply?.answerBy).toBeInstanceOf(Date);
    expect(reply?.snippet.length).toBeLessThanOrEqual(200);
    expect(await stage.fateOf(sent)).toMatchObject({ lead: "replied" });
    expect(await sentences()).toContain("Lead: contacted to replied");
  });

  test("that opts out suppresses the address, and undoing takes all of it back", async () => {
    const sent = await stage.seedSent();
    stage.deliver(answer(sent, "Please unsubscribe me and remove me from your list."));
    await stage.poll();
    expect(await stage.fateOf(sent)).toMatchObject({ lead: "unsubscribed", stops: ["unsubscribe"] });

    const [reply] = await stage.stored();
    const { workspaceId, userId } = stage.seed;
    const target = { workspaceId, userId, now: new Date(), replyId: reply?.id ?? "" };
    await stage.db.transaction((tx) => undoAutomation(tx, target));
    expect(await stage.fateOf(sent)).toMatchObject({ lead: "contacted", stops: [] });
  });

  test("from a known address without thread headers is tied to the newest mail to it", async () => {
    const sent = await stage.seedSent();
    stage.deliver(mail({ from: `Dana <${sent.to.toUpperCase()}>`, text: "Can you tell me the price?" }));
    await stage.poll();
    expect((await stage.stored())[0]).toMatchObject({ attemptId: sent.attemptId, matchMethod: "from_email" });
  });

  test("that is a bounce of our mail suppresses its recipient; a forged one nobody", async () => {
    const real = await stage.seedSent();
    const victim = await stage.seedSent();
    stage.deliver(dsn(real.to, real.messageId));
    stage.deliver(dsn(victim.to, "<made-up@attacker.example>"));
    await stage.poll();

    expect(await stage.fateOf(real)).toEqual({ attempt: "bounced", lead: "bounced", stops: ["hard_bounce"] });
    expect(await stage.fateOf(victim)).toEqual({ attempt: "sent", lead: "contacted", stops: [] });
  });

  test("by an absent person holds mail and is filed, and the lead stays where it was", async () => {
    const sent = await stage.seedSent();
    const absent = answer(sent, "I am out of the office until further notice and have limited access to email.");
    stage.deliver(`Auto-Submitted: auto-replied\r\n${absent.replace("Re: Dead", "Out of office: Dead")}`);
    await stage.poll();
    expect((await stage.stored())[0]).toMatchObject({ intent: "out_of_office", needsAnswer: false, handledBy: null });
    expect((await stage.stored())[0]?.handledAt).toBeInstanceOf(Date);
    expect(await stage.fateOf(sent)).toMatchObject({ lead: "contacted" });
    const held = await stage.db.select().from(holds).where(eq(holds.personEmail, sent.to));
    expect(held).toMatchObject([{ reason: "out_of_office", releasedAt: null }]);
  });
});

async function sentences() {
  const rows = await stage.db
    .select({ summary: automationEvents.summary })
    .from(automationEvents)
    .where(eq(automationEvents.workspaceId, stage.seed.workspaceId));
  return rows.map(({ summary }) => summary);
}
