import { Checkbox } from "@/components/ui/field";
import { TextField } from "./text-field";
import type { Change, Written } from "./written-mailbox";

/** What is read, and how often. */
export function ListeningFields({ written, change }: { written: Written; change: Change }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold">Listening</legend>
      {written.provider === "gmail" && (
        <Checkbox
          label="Read All Mail instead of the inbox: hears what filters archive, too"
          checked={written.allMail}
          onChange={(event) => change({ allMail: event.target.checked })}
        />
      )}
      {!written.allMail && (
        <TextField
          label="Folders"
          hint="Parted by commas. Empty: the inbox and the spam folder."
          value={written.folders}
          onText={(folders) => change({ folders })}
        />
      )}
      <TextField
        label="Minutes between two polls"
        hint="Empty: as often as the environment says. New mail is mostly heard within seconds anyway."
        inputMode="numeric"
        pattern="\d{1,4}"
        value={written.pollIntervalMinutes}
        onText={(pollIntervalMinutes) => change({ pollIntervalMinutes })}
      />
      <Checkbox
        label="Prove it every hour: a mail to itself must come back within two, or this turns red"
        checked={written.canary}
        onChange={(event) => change({ canary: event.target.checked })}
      />
    </fieldset>
  );
}
