import { describe, expect, test } from "vitest";
import { PROSPECTS, prospectOf, prospectsCsv } from "./prospects";

describe("the prospects", () => {
  test("are forty sites, each with an address of its own", () => {
    expect(PROSPECTS).toHaveLength(40);
    expect(new Set(PROSPECTS.map(({ contactEmail }) => contactEmail)).size).toBe(40);
    expect(new Set(PROSPECTS.map(({ websiteUrl }) => websiteUrl)).size).toBe(40);
  });

  test("are found whatever the case of their address", () => {
    expect(prospectOf("Ingrid@Fjellvandring.EXAMPLE")?.contactName).toBe("Ingrid Solheim");
    expect(prospectOf("nobody@fjellvandring.example")).toBeUndefined();
  });

  test("bring absences in eight languages", () => {
    const absent = PROSPECTS.filter(({ answers }) => answers.some((answer) => answer.kind === "automatic"));
    expect(new Set(absent.map(({ language }) => language))).toEqual(
      new Set(["en", "de", "fr", "es", "it", "pl", "sv", "ja"]),
    );
  });

  test("hold only Latin-1 characters where they are sent as Latin-1", () => {
    const latin = PROSPECTS.flatMap(({ answers }) => answers).filter(
      (answer) => answer.kind === "person" && answer.form === "latin1",
    );
    expect(latin).not.toHaveLength(0);
    for (const answer of latin) expect(answer).toMatchObject({ text: expect.stringMatching(/^[\0-\xff]*$/) });
  });
});

test("the CSV has one header and a row for each prospect, with commas and quotes kept apart", () => {
  const lines = prospectsCsv().trimEnd().split("\r\n");
  expect(lines[0]).toBe("website_url,website_title,contact_name,contact_email,relevance_score,authority_score,notes");
  expect(lines).toHaveLength(41);
  expect(lines).toContain(
    'https://www.peakandpath.co.uk,Peak & Path,Tom Ashworth,tom.ashworth@peakandpath.co.uk,84,51,"Editor. Met at the trade fair, said we may write."',
  );
});
