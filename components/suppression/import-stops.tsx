"use client";
import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import Papa from "papaparse";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { stopRows } from "@/lib/core/suppression-columns";
import { type ImportOutcome, importStopsInChunks } from "./import-stops-in-chunks";
import { StopPreview } from "./stop-preview";

/** From a CSV file or pasted lines to stops: what would become of each row is seen before anything is stored. */
export function ImportStops() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Upload aria-hidden="true" size={15} />
        Import
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Import addresses and domains"
        description="A bare list, or columns: email or domain or value, reason, reason_code, expires_at."
      >
        <ImportForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Step = "empty" | "checking" | "checked" | "importing";

function ImportForm({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [step, setStep] = useState<Step>("empty");
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const file = rowsOf(text);

  function take(csv: string) {
    setText(csv);
    setOutcome(null);
    setStep("empty");
  }

  async function check() {
    setStep("checking");
    setOutcome(await importStopsInChunks(file.rows, { dryRun: true }));
    setStep("checked");
  }

  async function store() {
    setStep("importing");
    const stored = await importStopsInChunks(file.rows, { dryRun: false });
    router.refresh();
    if (stored.stopped) {
      setOutcome(stored);
      return setStep("checked");
    }
    onDone();
    say(`${stored.added} added, ${stored.skipped.length} were stopped already, ${stored.failed.length} left out.`);
  }

  return (
    <div className="flex flex-col gap-4">
      <Field label="CSV file">
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            className="py-1.5"
            onChange={async (event) => take((await event.target.files?.[0]?.text()) ?? "")}
          />
        )}
      </Field>
      <Field label="Or paste lines">
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            spellCheck={false}
            value={text}
            placeholder={"jane@example.com\nexample.org"}
            onChange={(event) => take(event.target.value)}
          />
        )}
      </Field>
      {outcome && <StopPreview outcome={outcome} file={file} />}
      {outcome?.stopped && (
        <Note tone="danger" role="alert">
          {outcome.stopped} What came before is kept; the same file can be imported again.
        </Note>
      )}
      {step === "checked" && outcome && outcome.added > 0 ? (
        <Button look="primary" size="lg" className="self-start" onClick={store}>
          {outcome.added === 1 ? "Stop 1 more" : `Stop ${outcome.added} more`}
        </Button>
      ) : (
        <Button
          look="primary"
          size="lg"
          className="self-start"
          disabled={file.rows.length === 0 || step !== "empty"}
          onClick={check}
        >
          {CHECK_WORDS[step]}
        </Button>
      )}
    </div>
  );
}

const CHECK_WORDS: Record<Step, string> = {
  empty: "Check",
  checking: "Checking",
  checked: "Nothing to import",
  importing: "Importing",
};

function rowsOf(text: string) {
  return stopRows(Papa.parse<string[]>(text.trim(), { skipEmptyLines: "greedy" }).data);
}
