import { PLACEHOLDERS } from "@/lib/core/compose/placeholders";

export const PLACEHOLDER_HINT = `${PLACEHOLDERS.map((name) => `{${name}}`).join(" ")} are filled when the mail leaves.`;
