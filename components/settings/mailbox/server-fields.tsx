import { TextField } from "./text-field";
import type { Change, Written } from "./written-mailbox";

/** Where mail leaves and where it is heard. */
export function ServerFields({ written, change }: { written: Written; change: Change }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold">Servers</legend>
      <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
        <TextField
          label="SMTP server"
          required
          placeholder="smtp.example.com"
          value={written.smtpHost}
          onText={(smtpHost) => change({ smtpHost })}
        />
        <TextField
          label="SMTP port"
          required
          inputMode="numeric"
          pattern="\d{1,5}"
          value={written.smtpPort}
          onText={(smtpPort) => change({ smtpPort })}
        />
        <TextField
          label="IMAP server"
          required
          placeholder="imap.example.com"
          value={written.imapHost}
          onText={(imapHost) => change({ imapHost })}
        />
        <TextField
          label="IMAP port"
          required
          inputMode="numeric"
          pattern="\d{1,5}"
          value={written.imapPort}
          onText={(imapPort) => change({ imapPort })}
        />
      </div>
      <p className="text-text-faint text-xs">Always over TLS with a verified certificate.</p>
    </fieldset>
  );
}
