import { expect, test } from "vitest";
import { type Correspondents, placeholderValues } from "./placeholder-values";

const LEAD = {
  contactName: "Dr. Ingrid Solheim",
  websiteUrl: "https://www.blog.fjell.example/tents?page=2",
  websiteTitle: "Fjell og Telt",
};
const KNOWN: Correspondents = { lead: LEAD, writerName: "Ana Pinto", senderEmail: "ana@mail.fernweg.co.uk" };

test("are the lead's own facts, the writer's name and the sender's site", () => {
  expect(placeholderValues(KNOWN)).toEqual({
    name: "Ingrid",
    website: "blog.fjell.example",
    topic: "Fjell og Telt",
    your_name: "Ana Pinto",
    your_site: "fernweg.co.uk",
  });
});

test.each<[string, Correspondents]>([
  ["are nothing", { lead: { ...LEAD, contactName: null, websiteTitle: null }, writerName: null, senderEmail: null }],
  ["are blank", { lead: { ...LEAD, contactName: " ", websiteTitle: " " }, writerName: " ", senderEmail: null }],
])("stay without value where the facts %s", (_, correspondents) => {
  const { website, ...values } = placeholderValues(correspondents);
  expect(values).toEqual({ name: null, topic: null, your_name: null, your_site: null });
});
