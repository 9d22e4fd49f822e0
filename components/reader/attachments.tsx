import { Download, ExternalLink, File, FileText, Image } from "lucide-react";
import { apiUrl } from "@/lib/client/api";
import { bytesText } from "@/lib/client/bytes-text";
import type { Detail } from "@/lib/client/reply-queries";

/** Listed and downloaded; pictures and plain text open in a tab of their own, if the server finds that they are such. */
export function Attachments({ reply }: { reply: Detail }) {
  return (
    <ul aria-label="Attachments" className="mt-3 flex flex-wrap gap-2">
      {reply.attachments.map(({ filename, contentType, sizeBytes }, position) => {
        const { icon: Icon, opens } = KINDS.find(({ types }) => types.test(contentType)) ?? ANY_FILE;
        const Way = opens ? ExternalLink : Download;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the mail is the attachment's address
          <li key={position} className="max-w-full">
            <a
              href={apiUrl(`/replies/${reply.id}/attachments/${position}`)}
              {...(opens ? { target: "_blank", rel: "noreferrer" } : { download: filename })}
              className="flex h-(--control-md) items-center gap-[7px] rounded-md border border-line pr-2.5 pl-2 text-xs hover:bg-hover max-md:h-(--control-touch)"
            >
              <Icon aria-hidden="true" size={14} className="text-text-faint" />
              <bdi className="min-w-0 truncate">{filename || "Without a name"}</bdi>
              <span className="flex-none text-text-faint tabular-nums">{bytesText(sizeBytes)}</span>
              <Way aria-hidden="true" size={13} className="text-text-faint" />
              <span className="sr-only">{opens ? ", opens in a new tab" : ", download"}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const ANY_FILE = { icon: File, opens: false };
const KINDS = [
  { types: /^image\/(png|jpeg|gif|webp)$/i, icon: Image, opens: true },
  { types: /^image\//i, icon: Image, opens: false },
  { types: /^text\/plain\b/i, icon: FileText, opens: true },
];
