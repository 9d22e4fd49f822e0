/** What a person does to a reply besides reading it, as others are told. */
export const TRIAGE = {
  done: "marked it done",
  reopened: "reopened it",
  snoozed: "snoozed it",
  woken: "woke it",
  assigned: "changed its owner",
  tagged: "changed its tag",
  linked: "linked it to a mail",
  given_lead: "linked it to a lead",
  unlinked: "unlinked it from its mail",
  deleted: "deleted it",
  restored: "brought it back",
} as const;

export type Triage = keyof typeof TRIAGE;

/** A colleague acted on a reply after the person had last seen it. `did` continues the name to a sentence. */
export type ChangedSince = { kind: "changed_since"; by: string; did: string; details: { at: string } };
