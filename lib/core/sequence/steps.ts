import { unfillableMarks } from "../compose/preflight";

/** One mail of a campaign's sequence. `waitDays` counts from the step before; the first has none. */
export type Step = {
  waitDays: number;
  /** Empty: goes on in the thread of the first mail. */
  subject: string;
  body: string;
  templateId: string | null;
};

/** Nobody is mailed more often by a sequence. Source: spec 2 "Sequences and follow-ups". */
export const MOST_STEPS = 5;
export const LONGEST_WAIT_DAYS = 90;
/** What the screen offers for a new step, each wait longer than the one before. */
export const USUAL_WAITS_DAYS = [0, 3, 5, 8, 14] as const;

/** Why a sequence cannot be kept, for a person to read; null when it can. */
export function stepsProblem(steps: Step[]): string | null {
  if (steps.length > MOST_STEPS) return `A sequence has at most ${MOST_STEPS} mails`;
  for (const [index, step] of steps.entries()) {
    const problem = stepProblem(step, index, steps[index - 1]?.waitDays ?? 0);
    if (problem) return `Mail ${index + 1} ${problem}`;
  }
  return null;
}

function stepProblem({ waitDays, subject, body }: Step, index: number, waitBefore: number): string | null {
  if (body.trim() === "") return "has no text";
  const [mark] = unfillableMarks([subject, body]);
  if (mark) return `holds ${mark}, which nothing fills`;
  if (index === 0) return subject.trim() === "" ? "needs a subject" : null;
  if (waitDays < 1 || waitDays > LONGEST_WAIT_DAYS) return `must wait 1 to ${LONGEST_WAIT_DAYS} days`;
  return waitDays < waitBefore ? "must not wait less than the one before" : null;
}

/** The subject that a step goes out under. */
export function stepSubject(step: Pick<Step, "subject">, first: Pick<Step, "subject">): string {
  if (step.subject.trim() !== "") return step.subject;
  return /^re:/i.test(first.subject) ? first.subject : `Re: ${first.subject}`;
}
