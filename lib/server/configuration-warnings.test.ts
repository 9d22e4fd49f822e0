import { expect, test } from "vitest";
import { configurationWarnings, type WeakSpots } from "./configuration-warnings";

const SOUND: WeakSpots = {
  smtp: { verifyTls: true },
  imap: { verifyTls: true },
  appUrl: "https://out.fernweg.example",
};

test.each<[string, Partial<WeakSpots>, RegExp[]]>([
  ["nothing that is sound", {}, []],
  ["mail sent to a server that anybody can be", { smtp: { verifyTls: false } }, [/^SMTP_VERIFY_TLS=false/]],
  ["mail read from one", { imap: { verifyTls: false } }, [/^IMAP_VERIFY_TLS=false/]],
  ["a way out without TLS", { appUrl: "http://localhost:3000" }, [/^APP_URL=http:.*https only/]],
  ["nothing of mail that is not sent", { smtp: null, imap: null, appUrl: "http://localhost:3000" }, []],
])("says at the start: %s", (_, spots, warnings) => {
  expect(configurationWarnings({ ...SOUND, ...spots })).toEqual(
    warnings.map((warning) => expect.stringMatching(warning)),
  );
});
