import type { AttachmentInfo } from "../core/reply/message";
import type { AttachmentContent } from "../ports/mail-reader";
import type { KeptMail } from "../ports/reply-store";
import { attachmentsOnServer } from "./attachment-on-server";
import { pictureType } from "./safe-file";
import type { ActionContext } from "./user-action";

type Serving = Pick<ActionContext, "reader"> & { doors: Pick<ActionContext["doors"], "of"> };

const MOST_BYTES = 5 * 1024 * 1024;
/** The words must not wait for their pictures longer than a person does. */
const PATIENCE_MS = 8_000;

/**
 * The pictures that a mail holds itself and shows, as `data:` addresses by content id. Those that stayed on the server are
 * fetched from there; a server that does not give them within 8 s costs the pictures and not the page.
 */
export async function ownImages(serving: Serving, kept: KeptMail, shown: ReadonlySet<string>) {
  const left = leftOnServer(kept.attachments, shown);
  const [stored, fetched] = await Promise.all([
    serving.reader.attachments(kept.raw),
    left.length > 0 ? withinPatience(attachmentsOnServer(serving, kept.places, left)) : null,
  ]);
  const pictures = [...(stored.ok ? stored.value : []), ...(fetched?.ok ? fetched.value : [])];
  return dataAddresses(pictures.filter(({ contentId }) => contentId !== null && shown.has(contentId)));
}

/** As many as may be shown together, by what the server says of their size. */
function leftOnServer(attachments: AttachmentInfo[], shown: ReadonlySet<string>): string[] {
  let bytes = 0;
  return attachments.flatMap(({ part, contentId, contentType, sizeBytes }) => {
    if (part === undefined || contentId === null || !shown.has(contentId)) return [];
    if (!contentType.startsWith("image/") || bytes + sizeBytes > MOST_BYTES) return [];
    bytes += sizeBytes;
    return [part];
  });
}

async function withinPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}

function dataAddresses(pictures: AttachmentContent[]): Map<string, string> {
  const addresses = new Map<string, string>();
  let bytes = 0;
  for (const { contentId, content } of pictures) {
    const type = pictureType(content);
    if (!contentId || !type || bytes + content.byteLength > MOST_BYTES) continue;
    bytes += content.byteLength;
    addresses.set(contentId, `data:${type};base64,${Buffer.from(content).toString("base64")}`);
  }
  return addresses;
}
