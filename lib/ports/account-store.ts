import type { Result } from "../core/result";
import type { Actor, Role } from "../core/user";
import type { ApiKeyView, UserView } from "../core/views/record-views";

/** A signed-in person. A session that carries an older `tokenVersion` is dead. */
export type Account = Actor & { email: string; name: string; tokenVersion: number };

export type NewUser = { email: string; name: string; password: string; role: Role };

/** Workspaces and users. Passwords are stored as argon2id and never come back. */
export interface AccountStore {
  /** The one workspace of an installation with its mailbox `default`, made at first start; later starts bring the address up to date. */
  ensureWorkspace(mailbox: { email: string }, now: Date): Promise<{ workspaceId: string; mailboxId: string }>;
  hasUsers(): Promise<boolean>;
  /** Only while there is no user; two at once make one. */
  createFirstAdmin(
    user: { email: string; name: string; password: string },
    now: Date,
  ): Promise<Result<Account, { kind: "already_set_up" }>>;
  /** For an admin's request; the workspace is the actor's. */
  createUser(workspaceId: string, user: NewUser, now: Date): Promise<Result<UserView, { kind: "email_taken" }>>;
  users(workspaceId: string): Promise<UserView[]>;
  /** Role and access. Ends the user's sessions. The last active admin can be neither demoted nor disabled. */
  changeUser(
    workspaceId: string,
    change: { userId: string; role?: Role | undefined; disabled?: boolean | undefined; password?: string | undefined },
    now: Date,
  ): Promise<Result<UserView, { kind: "not_found" } | { kind: "last_admin" }>>;
  /** A person's own name, or password, which ends every session; the answer carries the new one. */
  changeOwn(actor: Actor, change: { name: string } | { password: string }): Promise<Account>;
  /** Null for a wrong password, an unknown address and a disabled user alike, after equal time. */
  signIn(credentials: { email: string; password: string }): Promise<Account | null>;
  /** The user of a session; null when disabled, gone or signed in before the last revocation. */
  account(session: { userId: string; tokenVersion: number }): Promise<Account | null>;
}

/** API keys and request limits. */
export interface AccessStore {
  /** `key` (`bo_…`) is shown once; only its hash is kept. */
  createKey(actor: Actor, name: string, now: Date): Promise<{ key: string; view: ApiKeyView }>;
  /** For a command line that knows only the user's address. */
  createKeyFor(email: string, name: string, now: Date): Promise<Result<{ key: string }, { kind: "unknown_user" }>>;
  /** The actor's own keys; an admin sees the workspace's. */
  keys(actor: Actor): Promise<ApiKeyView[]>;
  revokeKey(actor: Actor, keyId: string, now: Date): Promise<boolean>;
  /** Who a key stands for; null when it is unknown, revoked or its user disabled. Notes the use. */
  accountOfKey(key: string, now: Date): Promise<Account | null>;
  /** Takes one request from a fixed window in one statement; refused requests say when the window ends. */
  takeRequest(
    limit: { scope: string; perWindow: number; windowSeconds: number },
    now: Date,
  ): Promise<{ allowed: true } | { allowed: false; retryAfterSeconds: number }>;
}
