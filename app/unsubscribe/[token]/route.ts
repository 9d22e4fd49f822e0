import { confirmUnsubscribe, unsubscribe } from "@/lib/server/unsubscribe";

/** Scanners follow links: opening one changes nothing. The button, and one-click mail programs (RFC 8058), POST. */
export { confirmUnsubscribe as GET, unsubscribe as POST };
