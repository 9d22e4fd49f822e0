import { DATABASES, type Fault, promises } from "../harness/fault";
import { DAY_MS, MINUTE_MS } from "../harness/outbox";
import type { Trouble } from "../harness/phase-smtp";
import { onStage } from "../harness/stage";

/** The server has the whole mail. Whether it keeps it, nobody can know. */
const TROUBLES: readonly Trouble[] = [
  { at: "body", how: "drop" },
  { at: "dot", how: "drop" },
  { at: "dot", how: "reset" },
  { at: "dot", how: "silence" },
  { at: "taken", how: "drop" },
  { at: "taken", how: "reset" },
  { at: "taken", how: "silence" },
];

/** A broken answer to a whole mail makes it unknown; it is never sent again by itself, not even days later. */
export const afterTheFinalDot: Fault = {
  id: "S2",
  title: "cut or silence from the first byte of the body to the 250",
  databases: DATABASES,
  run: (world) =>
    onStage(world, {}, async (stage) => {
      const { hold, broken } = promises();
      const cases = Array.from({ length: world.size(2, 20) }, () => TROUBLES).flat();
      let runs = 0;
      let lost = 0;
      for (const trouble of cases) {
        const { attemptId } = await stage.queue();
        stage.trouble = trouble;
        await stage.drain();
        const { status } = await stage.attempt(attemptId);
        const name = `${trouble.at}, ${String(trouble.how)}`;
        hold(`a mail is unknown after ${name}, not ${status}`, status === "unknown");
        lost += status === "unknown" ? 0 : 1;
        runs += 1;
      }
      stage.trouble = null;
      const conversations = stage.smtp.conversations();
      for (const pause of [5 * MINUTE_MS, 60 * MINUTE_MS, DAY_MS, 2 * DAY_MS]) {
        stage.now = new Date(stage.now.getTime() + pause);
        await stage.drain();
      }
      hold("an unknown mail is never sent again by itself", stage.smtp.conversations() === conversations);
      return { runs, lost, duplicated: stage.duplicated(), broken };
    }),
};
