import { type NextRequest, NextResponse } from "next/server";

/** Sets the security headers, with a nonce of its own per request. Who may see what is decided where the data is read. */
export function proxy(request: NextRequest): NextResponse {
  if (withoutDatabase() && !request.nextUrl.pathname.startsWith("/api/")) return databaseNotConfigured();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = policyOf(request.nextUrl.pathname, nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", pagePolicy(nonce)); // where the framework looks for the nonce of its own scripts
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  if (policy) response.headers.set("content-security-policy", policy);
  if (isHttps(request)) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  return response;
}

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
};

/** Files of a mail answer with a stricter policy of their own. */
const OWN_POLICY = /^\/api\/v1\/backlink-outreach\/replies\/[^/]+\/(html|source|attachments\/[^/]+)$/;
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

function policyOf(path: string, nonce: string): string | null {
  if (OWN_POLICY.test(path)) return null;
  return path.startsWith("/api/") ? API_POLICY : pagePolicy(nonce);
}

function pagePolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""; // React's error overlay
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'", // style attributes, which a nonce cannot allow
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function isHttps(request: NextRequest): boolean {
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0];
  return (forwarded ?? request.nextUrl.protocol.replace(":", "")) === "https";
}

/** A host without a lasting disk would lose an embedded database with every restart: it answers nothing instead. */
function withoutDatabase(): boolean {
  return Boolean(process.env.VERCEL) && !process.env.DATABASE_URL;
}

function databaseNotConfigured(): NextResponse {
  const text = "database_not_configured: set DATABASE_URL to a PostgreSQL server and deploy again.\n";
  return new NextResponse(text, { status: 503, headers: { "content-type": "text/plain; charset=utf-8", ...HEADERS } });
}
