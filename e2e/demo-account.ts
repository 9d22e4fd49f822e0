/** The person whom the end-to-end tests sign in as; the demo creates the account from its environment. */
export const DEMO_ACCOUNT = { email: "ana@fernweg.example", password: "four willows by the river" } as const;
