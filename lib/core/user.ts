/** `admin`: everything. `member`: own and assigned work, sends. `viewer`: reads. Source: spec 7. */
export const ROLES = ["admin", "member", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. Always taken from the session or the API key, never from a request's body. */
export type Actor = { userId: string; workspaceId: string; role: Role };
