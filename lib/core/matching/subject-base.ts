import { foldTypography, squeeze } from "../text";

/** Reply and forward marks of mail programs, each followed by a colon, maybe with a counter: `AW[2]:`. */
const MARKS = new Set(
  "re aw sv vs antw antwort r rif ref res resp fw fwd wg tr rv enc i doorst vb vl pd odp ynt ilt atb 回复 答复 转发 回覆 返信".split(
    " ",
  ),
);
const MARK = /^\s*(\p{L}{1,8})\s{0,2}(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]\s*/u;
const MOST_MARKS = 20;

/** The subject without reply and forward marks, lower-case, white space folded: equal for all mails of one thread. */
export function subjectBase(subject: string): string {
  let base = squeeze(foldTypography(subject)).toLowerCase();
  for (let mark = 0; mark < MOST_MARKS; mark += 1) {
    const found = MARK.exec(base);
    if (!found?.[1] || !MARKS.has(found[1])) return base;
    base = base.slice(found[0].length);
  }
  return base;
}
