import { expect, test } from "vitest";
import { guessColumns, leadOf } from "./lead-columns";

test.each([
  [
    ["website_url", "website_title", "contact_name", "contact_email", "notes"],
    { websiteUrl: 0, websiteTitle: 1, contactName: 2, contactEmail: 3, notes: 4 },
  ],
  [["E-Mail", "Name", "URL"], { contactEmail: 0, contactName: 1, websiteUrl: 2 }],
  [["\uFEFFWebsite", "Colour"], { websiteUrl: 0 }],
  [["Site", "Website URL"], { websiteUrl: 1 }],
  [["a", "b"], {}],
])("finds the columns of %j", (headers, columns) => {
  expect(guessColumns(headers)).toEqual(columns);
});

test("leaves empty cells out and reads scores as numbers", () => {
  const columns = { websiteUrl: 0, contactName: 1, relevanceScore: 2 };
  expect(leadOf([" a.no ", " ", "72"], columns)).toEqual({ websiteUrl: "a.no", relevanceScore: 72 });
});

test("keeps a score that is no number, for the import to refuse", () => {
  expect(leadOf(["a.no", "high"], { websiteUrl: 0, authorityScore: 1 })).toEqual({
    websiteUrl: "a.no",
    authorityScore: "high",
  });
});
