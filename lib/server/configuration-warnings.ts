/** What is allowed and still worth a word when the server starts. Null: not configured. */
export type WeakSpots = {
  smtp: { verifyTls: boolean } | null;
  imap: { verifyTls: boolean } | null;
  appUrl: string;
};

/** Sentences for the log, each with the variable that is meant. */
export function configurationWarnings({ smtp, imap, appUrl }: WeakSpots): string[] {
  return [
    ...(smtp?.verifyTls === false ? [`SMTP_VERIFY_TLS=false: ${ANY_CERTIFICATE}`] : []),
    ...(imap?.verifyTls === false ? [`IMAP_VERIFY_TLS=false: ${ANY_CERTIFICATE}`] : []),
    ...(smtp && !appUrl.startsWith("https://")
      ? [`APP_URL=${appUrl}: mail programs take a one-click unsubscribe over https only (RFC 8058)`]
      : []),
  ];
}

const ANY_CERTIFICATE =
  "any certificate is accepted, so whoever stands between can read the password and every mail. Never in production";
