import { Download, File, Image } from "lucide-react";
import { apiUrl } from "@/lib/client/api";
import { bytesText } from "@/lib/client/bytes-text";
import type { Detail } from "@/lib/client/reply-queries";

/** Listed and downloaded, never opened in the page. */
export function Attachments({ reply }: { reply: Detail }) {
  return (
    <ul aria-label="Attachments" className="mt-3 flex flex-wrap gap-2">
      {reply.attachments.map(({ filename, contentType, sizeBytes }, position) => {
        const Icon = contentType.startsWith("image/") ? Image : File;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the mail is the attachment's address
          <li key={position} className="max-w-full">
            <a
              href={apiUrl(`/replies/${reply.id}/attachments/${position}`)}
              download={filename}
              className="flex h-(--control-md) items-center gap-[7px] rounded-md border border-line pr-2.5 pl-2 text-xs hover:bg-hover max-md:h-(--control-touch)"
            >
              <Icon aria-hidden="true" size={14} className="text-text-faint" />
              <bdi className="min-w-0 truncate">{filename || "Without a name"}</bdi>
              <span className="flex-none text-text-faint tabular-nums">{bytesText(sizeBytes)}</span>
              <Download aria-hidden="true" size={13} className="text-text-faint" />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
