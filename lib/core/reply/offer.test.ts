import { expect, test } from "vitest";
import { asksForMoney, readOffer } from "./offer";
import { fold } from "./reading/fold";

test.each([
  ["sponsored posts are 80 EUR", 80, "EUR"],
  ["it is $1,200.50 per post", 1200.5, "USD"],
  ["1.200,50 € pro Beitrag", 1200.5, "EUR"],
  ["£60 for a link", 60, "GBP"],
  ["R$ 500 por publicação", 500, "BRL"],
  ["150 zł za artykuł", 150, "PLN"],
  ["120 dollars", 120, "USD"],
  ["we have 3 editors and 500 words", null, null],
])("reads the price in: %s", (text, amount, currency) => {
  expect(readOffer(text)).toMatchObject({ amount, currency });
});

test.each([
  ["links are do-follow", "dofollow"],
  ["all links are nofollow", "nofollow"],
  ["links are marked as sponsored", "sponsored"],
  ["a nice link", null],
] as const)("reads the link type in: %s", (text, linkType) => {
  expect(readOffer(text).linkType).toBe(linkType);
});

test.each([
  ["published within 3-5 business days", 5],
  ["turnaround is 2 weeks", 14],
  ["within 48 hours", 2],
  ["Turnaround is usually 5 business days.", 5],
  ["soon", null],
])("reads the turnaround in: %s", (text, days) => {
  expect(readOffer(text).turnaroundDays).toBe(days);
});

test("finds the guidelines, not any link", () => {
  const text = "See https://blog.example/about and our rules at https://blog.example/write-for-us.";
  expect(readOffer(text).guidelineUrl).toBe("https://blog.example/write-for-us");
});

test.each([
  ["Guidelines: blog.example/write-for-us.", "https://blog.example/write-for-us"],
  ["write to submissions@blog.example/guest-post", null],
  ["see blog.example", null],
])("finds guidelines that are written without https: %s", (text, url) => {
  expect(readOffer(text).guidelineUrl).toBe(url);
});

test("of a price list the first price counts, with the kind of link beside it", () => {
  const card = "Sponsored post nofollow / sponsored $250\nGuest post, 1,000+ words 1 dofollow $400\nHomepage $650";
  expect(readOffer(card)).toMatchObject({ amount: 250, currency: "USD", linkType: "nofollow" });
  expect(readOffer("A post is 90 EUR.\nThe link is dofollow.")).toMatchObject({ amount: 90, linkType: "dofollow" });
});

test.each([
  ["How much are you willing to pay for it?", true],
  ["What's your budget?", true],
  ["Was zahlen Sie für so einen Beitrag?", true],
  ["Combien payez-vous pour un lien ?", true],
  ["¿Cuánto pagan por un enlace?", true],
  ["Quanto pagate per un articolo?", true],
  ["Wat betalen jullie voor een artikel?", true],
  ["How much would we have to change?", false],
  ["What do you want me to link to?", false],
  ["Was muss ich dafür tun?", false],
])("sees whether money is asked for in: %s", (text, asked) => {
  expect(asksForMoney(fold(text))).toBe(asked);
});
