import type { AttachmentInfo } from "../message";

const RUNS =
  "exe|scr|com|pif|bat|cmd|msi|msp|vbs|vbe|js|jse|wsf|wsh|ps1|psm1|hta|cpl|jar|lnk|reg|iso|img|vhd|vhdx|application|gadget|msc|dll|apk|chm|xll|docm|xlsm|pptm|dotm|xlam|one";
const RUNNABLE = new RegExp(`\\.(?:${RUNS})$`, "i");
const DISGUISED = new RegExp(`\\.(?:pdf|docx?|xlsx?|jpe?g|png|txt|zip|html?)[ ._]{1,40}(?:${RUNS}|html?|svg)$`, "i");
const RIGHT_TO_LEFT = /[\u202a-\u202e\u2066-\u2069]/;
const PROGRAM_TYPES =
  /^application\/(?:x-msdownload|x-msdos-program|x-dosexec|x-executable|vnd\.microsoft\.portable-executable|hta|x-ms-shortcut|java-archive)/;

/** Name of an attachment that runs when opened or pretends to be another kind, or null. */
export function hasDangerousAttachment(attachments: readonly AttachmentInfo[]): string | null {
  const found = attachments.find(
    ({ filename, contentType }) =>
      RUNNABLE.test(filename.trim()) ||
      DISGUISED.test(filename.trim()) ||
      RIGHT_TO_LEFT.test(filename) ||
      PROGRAM_TYPES.test(contentType),
  );
  return found ? found.filename || found.contentType : null;
}
