"use client";
import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import Papa from "papaparse";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";
import { EnrolChoice } from "./enrol-choice";
import { ImportAnswer } from "./import-answer";
import { type ImportOutcome, importInChunks } from "./import-in-chunks";
import { ImportPreview } from "./import-preview";
import { type ColumnMap, guessColumns, leadOf } from "./lead-columns";

/** From a CSV file or pasted rows to leads: guess the columns, show them, import, say what became of each row. */
export function ImportLeads({ campaign }: { campaign: Wired<CampaignView> }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Upload aria-hidden="true" size={15} />
        <span>
          Import<span className="max-[24.5rem]:sr-only"> leads</span>
        </span>
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        width="lg"
        title="Import leads"
        description="The first row names the columns. A website that the campaign already has is skipped."
      >
        <ImportForm campaign={campaign} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Rows = { headers: string[]; rows: string[][] };
const NO_ROWS: Rows = { headers: [], rows: [] };

function ImportForm({ campaign, onDone }: { campaign: Wired<CampaignView>; onDone: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [table, setTable] = useState(NO_ROWS);
  const [columns, setColumns] = useState<ColumnMap>({});
  const [enrol, setEnrol] = useState(campaign.startedAt !== null);
  const [sent, setSent] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const { headers, rows } = table;
  const ready = rows.length > 0 && columns.websiteUrl !== undefined && sent === null;

  function take(csv: string) {
    const read = readCsv(csv);
    setTable(read);
    setColumns(guessColumns(read.headers));
  }

  async function takeFile(file: File | undefined) {
    setText("");
    take(file ? await textOfFile(file) : "");
  }

  async function start() {
    setSent(0);
    const leads = rows.map((cells) => leadOf(cells, columns));
    setOutcome(await importInChunks({ campaignId: campaign.id, leads, enrol }, setSent));
    router.refresh();
  }

  if (outcome) return <ImportAnswer outcome={outcome} total={rows.length} onDone={onDone} />;
  return (
    <div className="flex flex-col gap-4">
      <Field label="CSV file" hint="From any spreadsheet: commas, semicolons or tabs.">
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            disabled={sent !== null}
            className="py-1.5"
            onChange={(event) => takeFile(event.target.files?.[0])}
          />
        )}
      </Field>
      <Field label="Or paste rows" hint="website_url, website_title, contact_name, contact_email, notes">
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={text}
            disabled={sent !== null}
            onChange={(event) => {
              setText(event.target.value);
              take(event.target.value);
            }}
          />
        )}
      </Field>
      {headers.length > 0 && <ImportPreview headers={headers} rows={rows} columns={columns} onColumns={setColumns} />}
      <EnrolChoice campaign={campaign} chosen={enrol} onChoose={setEnrol} />
      {sent === null ? (
        <Button look="primary" className="self-start" disabled={!ready} onClick={start}>
          {importWords(rows.length)}
        </Button>
      ) : (
        <ImportProgress sent={sent} total={rows.length} />
      )}
    </div>
  );
}

function readCsv(csv: string): Rows {
  const [headers = [], ...rows] = Papa.parse<string[]>(csv.trim(), { skipEmptyLines: "greedy" }).data;
  return { headers, rows };
}

/** UTF-8, else the encoding in which spreadsheets on Windows save. */
async function textOfFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function ImportProgress({ sent, total }: { sent: number; total: number }) {
  return (
    <div className="flex items-center gap-3">
      <progress
        aria-label="Import"
        value={sent}
        max={total}
        className="h-1.5 flex-1 appearance-none overflow-hidden rounded-full bg-pressed [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-pressed [&::-webkit-progress-value]:bg-ink"
      />
      <p role="status" className="text-text-muted text-xs tabular-nums">
        Importing, {sent.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")}
      </p>
    </div>
  );
}

function importWords(count: number): string {
  if (count === 0) return "Import";
  return count === 1 ? "Import 1 row" : `Import ${count.toLocaleString("en-GB")} rows`;
}
