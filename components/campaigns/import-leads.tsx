"use client";
import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import Papa from "papaparse";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { ImportAnswer } from "./import-answer";
import { type ImportOutcome, importInChunks } from "./import-in-chunks";
import { ImportPreview } from "./import-preview";
import { type ColumnMap, guessColumns, leadOf } from "./lead-columns";

/** From a CSV file or pasted rows to leads: guess the columns, show them, import, say what became of each row. */
export function ImportLeads({ campaignId }: { campaignId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Upload aria-hidden="true" size={15} />
        Import leads
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        width="lg"
        title="Import leads"
        description="The first row names the columns. A website that the campaign already has is skipped."
      >
        <ImportForm campaignId={campaignId} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ImportForm({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [table, setTable] = useState<{ headers: string[]; rows: string[][] }>({ headers: [], rows: [] });
  const [columns, setColumns] = useState<ColumnMap>({});
  const [sent, setSent] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const { headers, rows } = table;
  const ready = rows.length > 0 && columns.websiteUrl !== undefined && sent === null;

  function take(csv: string) {
    const [first = [], ...rest] = Papa.parse<string[]>(csv.trim(), { skipEmptyLines: "greedy" }).data;
    setText(csv);
    setTable({ headers: first, rows: rest });
    setColumns(guessColumns(first));
  }

  async function start() {
    setSent(0);
    const leads = rows.map((cells) => leadOf(cells, columns));
    setOutcome(await importInChunks(campaignId, leads, setSent));
    router.refresh();
  }

  if (outcome) return <ImportAnswer outcome={outcome} total={rows.length} onDone={onDone} />;
  return (
    <div className="flex flex-col gap-4">
      <Field label="CSV file">
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="py-1.5"
            onChange={async (event) => take((await event.target.files?.[0]?.text()) ?? "")}
          />
        )}
      </Field>
      <Field label="Or paste rows" hint="website_url, website_title, contact_name, contact_email, notes">
        {(control) => <Textarea {...control} rows={4} value={text} onChange={(event) => take(event.target.value)} />}
      </Field>
      {headers.length > 0 && <ImportPreview headers={headers} rows={rows} columns={columns} onColumns={setColumns} />}
      <Button look="primary" className="self-start" disabled={!ready} onClick={start}>
        {importWords(rows.length, sent)}
      </Button>
    </div>
  );
}

function importWords(count: number, sent: number | null): string {
  if (sent !== null) return `Importing, ${sent} of ${count}`;
  if (count === 0) return "Import";
  return count === 1 ? "Import 1 row" : `Import ${count} rows`;
}
