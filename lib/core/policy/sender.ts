import { domainOf } from "../email-address";

/** Which addresses may stand in From. `allowed` holds exact addresses or `*@domain`. */
export type SenderRules = { fallback: string; allowed: string[] };

/** No wish means the fallback; a wish that the rules do not allow stays refused and names the fallback. */
export function resolveSender(
  rules: SenderRules,
  requested: string | null,
): { requested: string; allowed: boolean; fallback: string } {
  const sender = requested ?? rules.fallback;
  return {
    requested: sender,
    allowed: sender === rules.fallback || rules.allowed.some((pattern) => admits(pattern, sender)),
    fallback: rules.fallback,
  };
}

function admits(pattern: string, address: string): boolean {
  return pattern.startsWith("*@") ? domainOf(address) === pattern.slice(2) : address === pattern;
}
