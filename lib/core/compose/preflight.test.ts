import { describe, expect, test } from "vitest";
import { type ContactHistory, LONG_BODY_WORDS, type PreflightFacts, preflight } from "./preflight";

const NOW = new Date("2026-11-20T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const FINE: PreflightFacts = {
  recipientEmail: "ingrid@fjell.example",
  subject: "A dead link in your guide",
  body: "Hi Ingrid,\n\nthe hut list points to https://fjell.no/huts/list, which is gone.\n\nAna",
  answersReply: false,
  history: { lastMail: null, colleague: null },
};
const codes = (facts: Partial<PreflightFacts>) =>
  preflight({ ...FINE, ...facts }, NOW).map(({ code, level }) => `${level} ${code}`);
const texts = (facts: Partial<PreflightFacts>) => preflight({ ...FINE, ...facts }, NOW).map(({ text }) => text);

test("a mail against which nothing speaks has no finding", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ history: null })).toEqual([]);
});

test.each<[Partial<PreflightFacts>, string]>([
  [{ recipientEmail: null }, "block missing_address"],
  [{ recipientEmail: "" }, "block missing_address"],
  [{ subject: "  " }, "block empty_subject"],
  [{ body: "\n" }, "block empty_body"],
])("%j gives %s", (facts, finding) => {
  expect(codes(facts)).toEqual([finding]);
});

describe("what a template left open blocks, each once", () => {
  test.each([
    ["Hi {name}, about {topic}: {Name}", ["{name} has no value", "{topic} has no value", "{Name} has no value"]],
    ["Hi {first_name}", ["{first_name} is no placeholder"]],
    ["Hi {{first_name}} and {{ first_name }}", ["{{first_name}} was left over", "{{ first_name }} was left over"]],
    ["Hi {{}}", ["{{}} was left over"]],
    ["Hi {% if x %}", ["{% if x %} was left over"]],
    ["Hi <%= name %>", ["<%= name %> was left over"]],
    ["Hi %FIRST_NAME%", ["%FIRST_NAME% was left over"]],
    ["Hi *|FNAME|*", ["*|FNAME|* was left over"]],
    ["Hi $\u007bname}", ["$\u007bname} was left over", "{name} has no value"]],
    ["Hi [name]", ["[name] was left over"]],
    ["Hi [Name],", ["[Name] was left over"]],
    ["I love [your blog name]", ["[your blog name] was left over"]],
    ["See [insert link here]", ["[insert link here] was left over"]],
    ["Call [company]", ["[company] was left over"]],
  ])("%j", (body, expected) => {
    expect(texts({ body }).toSorted()).toEqual(expected.toSorted());
    expect(codes({ subject: body }).every((code) => code.startsWith("block"))).toBe(true);
  });

  test.each([
    "As studies show [1], and [2].",
    "He wrote [sic] that",
    "Read [the guide](https://fjell.no/guide) first",
    "Read [link](https://fjell.no/guide) first",
    "if (a) { return; }",
    "We grew 40% and 20% again",
    "100%ABC",
    "Options: [x] yes [ ] no",
    "[gelöscht] und [Anm. d. Red.]",
    "A set {1, 2, 3}",
  ])("%j has nothing left open", (body) => {
    expect(codes({ body })).toEqual([]);
  });
});

describe("links", () => {
  test.each([
    "https://fjell.no",
    "http://www.fjell.no/a_b?c=d&e=https://x.no#f",
    "www.fjell.no/page.",
    "(https://fjell.no/a)",
    "https://xn--bro-hoa.de/x",
    "https://büro.de/x",
    "http is a protocol, https too",
    "https://archive.org/details/2020?u=http://fjell.no",
  ])("%j leads somewhere", (body) => {
    expect(codes({ body })).toEqual([]);
  });

  test.each([
    "https:/fjell.no",
    "https//fjell.no/x",
    "http:fjell.no",
    "https://",
    "https:// fjell.no",
    "https://fjell",
    "www..fjell.no",
    "https://https://fjell.no",
    "https://example.com/your-page",
    "https://www.yoursite.com",
    "https://fjell_no/x",
  ])("%j looks broken, and the mail may go all the same", (body) => {
    expect(codes({ body })).toEqual(["warn broken_link"]);
  });
});

test.each([
  [LONG_BODY_WORDS, []],
  [LONG_BODY_WORDS + 1, ["warn long_body"]],
])("%i words give %j", (words, expected) => {
  expect(codes({ body: "word ".repeat(words) })).toEqual(expected);
});

describe("earlier contact", () => {
  const mailed = (days: number): ContactHistory => ({
    lastMail: { at: daysAgo(days), campaignName: "Broken links" },
    colleague: null,
  });
  const talking = (days: number): ContactHistory => ({
    lastMail: null,
    colleague: { at: daysAgo(days), email: "tom@fjell.example", replyId: "r1" },
  });

  test.each<[string, ContactHistory, string[]]>([
    ["a mail of today", mailed(0), ["Last mailed today, in Broken links"]],
    ["a mail of yesterday", mailed(1), ["Last mailed yesterday, in Broken links"]],
    ["a mail 13 days ago", mailed(13.9), ["Last mailed 13 days ago, in Broken links"]],
    ["a mail 14 days ago", mailed(14), []],
    ["a colleague 59 days ago", talking(59), ["tom@fjell.example at the same site answered 59 days ago"]],
    ["a colleague 60 days ago", talking(60), []],
  ])("%s", (_, history, expected) => {
    expect(texts({ history })).toEqual(expected);
    expect(codes({ history }).every((code) => code.startsWith("warn"))).toBe(true);
    expect(texts({ history, answersReply: true })).toEqual([]);
  });

  test("of a colleague names the reply to read", () => {
    expect(preflight({ ...FINE, history: talking(2) }, NOW)[0]?.replyId).toBe("r1");
  });
});

test("what blocks comes first, and each finding says what to do", () => {
  const findings = preflight({ ...FINE, body: "See https://fjell and {topic}", subject: "" }, NOW);
  expect(findings.map(({ level }) => level)).toEqual(["block", "block", "warn"]);
  for (const { remedy } of findings) expect(remedy).not.toBe("");
});
