import { importSuppressionRequest } from "@/lib/contract/suppression-import";
import { importCheckedStops } from "@/lib/server/import-checked-stops";
import { readStopFile } from "@/lib/server/read-stop-file";
import { withUser } from "@/lib/server/with-user";

/** Rows as JSON, or the file itself as `text/csv` (then `?dry_run=true` stores nothing). */
export const POST = withUser({ body: importSuppressionRequest, readBody: readStopFile }, (call) =>
  importCheckedStops(call, { ...call.body, spelling: "wire" }),
);
