import { describe, expect, test } from "vitest";
import { mailWithAttachment } from "./large-mail.fixture";
import { pollStage } from "./poll-stage.fixture";
import { pollPorts } from "./polling.fixture";

const stage = pollStage();

describe("a poll", () => {
  test("of a large message keeps words and the list of attachments, and leaves the rest on the server", async () => {
    const raw = mailWithAttachment({ bytes: 300_000 });
    stage.deliver(raw);
    stage.imap.deliver("Junk", Buffer.concat([Buffer.from("X-Spam-Flag: YES\r\n"), raw]));
    expect(await stage.poll()).toMatchObject({ value: { stored: 1, duplicates: 1 } });
    const [reply] = await stage.stored();
    expect(reply).toMatchObject({ subject: "groß", text: "Grüße, wir machen das.", sizeBytes: raw.length });
    expect(reply?.html).toContain("<b>machen</b>");
    expect(reply?.flags).not.toContain("truncated");
    expect(reply?.attachments).toMatchObject([
      { filename: "Preise ä.pdf", contentType: "application/pdf", part: "2" },
      { filename: "logo.png", contentId: "logo@elsewhere", inline: true, part: "3" },
    ]);
    expect(Math.abs((reply?.attachments[0]?.sizeBytes ?? 0) - 300_000)).toBeLessThan(3_000);
  });

  test("of a message over the limit keeps the first text alone and says so", async () => {
    const strict = pollPorts(stage.db, { ...stage.settings(), maxMessageBytes: 280_000 });
    stage.deliver(mailWithAttachment({ bytes: 300_000 }));
    await stage.pollThrough(strict);
    const [reply] = await stage.stored();
    expect(reply).toMatchObject({ text: "Grüße, wir machen das.", flags: expect.arrayContaining(["truncated"]) });
    expect(reply?.html ?? "").not.toContain("machen");
    expect(reply?.attachments.map(({ filename }) => filename)).toContain("Preise ä.pdf");
  });

  test("does not believe a message that says itself where its parts are", async () => {
    const note = "Content-Disposition: attachment\r\nX-Left-On-Server: 7; size=1";
    stage.deliver(
      mailWithAttachment({ bytes: 3_000 }).toString("latin1").replace("Content-Disposition: attachment", note),
    );
    await stage.poll();
    expect((await stage.stored())[0]?.attachments[0]).toMatchObject({ sizeBytes: 3_000 });
    expect((await stage.stored())[0]?.attachments[0]).not.toHaveProperty("part");
  });
});
