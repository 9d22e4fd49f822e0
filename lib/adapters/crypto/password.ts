import { hash, verify } from "@node-rs/argon2";
import type { Passwords } from "../../ports/passwords";

/** Argon2id with OWASP's second recommendation (19 MiB, 2 passes, 1 lane), which is the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function createPasswords(): Passwords {
  let unknownUser: Promise<string> | null = null;
  return {
    hash: (password) => hash(password, COST),
    async matches(password, stored) {
      if (stored !== null) return verify(stored, password);
      unknownUser ??= hash("nobody has this password", COST);
      await verify(await unknownUser, password);
      return false;
    },
  };
}
