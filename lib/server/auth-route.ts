import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { err } from "../core/result";
import { type Runtime, runtime } from "./runtime";
import { SESSION_SECONDS, sessionCookie } from "./session";
import { type SignInRefusal, signIn } from "./sign-in";
import { answering } from "./with-user";

declare module "next-auth" {
  interface User {
    tokenVersion: number;
  }
}

type AuthContext = { params: Promise<{ nextauth: string[] }> };

/** Sign-in and sign-out over HTTP: the session cookie is the one that the forms set. */
export function authRoute(request: NextRequest, context: AuthContext): Promise<Response> {
  return answering(async () => {
    const parts = await runtime();
    process.env.NEXTAUTH_URL ??= parts.env.appUrl; // the library reads its own address from nowhere else
    const refused: SignInRefusal[] = [];
    const response: Response = await NextAuth(request, context, authOptions(parts, refused));
    // The library knows only that there was no user; a limit is said as everywhere else, with its Retry-After.
    const limit = refused.find(({ kind }) => kind === "too_many_requests");
    return limit ? err(limit) : response;
  });
}

function authOptions(parts: Runtime, refused: SignInRefusal[]): NextAuthOptions {
  return {
    secret: parts.env.authSecret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie(parts.env.appUrl) },
    useSecureCookies: parts.env.appUrl.startsWith("https://"),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [credentials(parts, refused)],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, tokenVersion: user.tokenVersion } : token),
    },
  };
}

function credentials(parts: Runtime, refused: SignInRefusal[]) {
  return Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(given) {
      const { email = "", password = "" } = given ?? {};
      const account = await signIn(parts, { email, password }, new Date());
      if (!account.ok) {
        refused.push(account.error);
        return null;
      }
      const { userId: id, name, tokenVersion } = account.value;
      return { id, name, email: account.value.email, tokenVersion };
    },
  });
}
