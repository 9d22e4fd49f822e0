import { fold } from "../reading/fold";

/** A line as written, and folded and trimmed for the rules: when they ask, for most lines of a long thread are quoted. */
export class Line {
  readonly text: string;
  #folded: string | null = null;

  constructor(text: string, folded: string | null = null) {
    this.text = text;
    this.#folded = folded;
  }

  get folded(): string {
    this.#folded ??= fold(this.text).trim();
    return this.#folded;
  }
}

export function linesOf(body: string): Line[] {
  return body.split("\n").map((text) => new Line(text));
}
