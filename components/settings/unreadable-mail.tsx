import { MailCheck } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { apiUrl } from "@/lib/client/api";
import { bytesText } from "@/lib/client/bytes-text";
import type { Wired } from "@/lib/contract/wire";
import { unreadableText } from "@/lib/core/mailbox/unreadable";
import type { QuarantineView } from "@/lib/core/views/record-views";
import { ReadAgain } from "./read-again";

/** Messages that are kept whole because they could not be read. */
export function UnreadableMail({ messages, mayChange }: { messages: Wired<QuarantineView>[]; mayChange: boolean }) {
  if (messages.length === 0) {
    return (
      <EmptyState icon={MailCheck} title="Every message could be read">
        One that cannot be read is kept here as it came, and no other has to wait for it.
      </EmptyState>
    );
  }
  return (
    <Table label="Messages that could not be read">
      <thead>
        <tr>
          <HeadCell>Received</HeadCell>
          <HeadCell className="max-md:hidden">Folder</HeadCell>
          <HeadCell className="text-end max-md:hidden">Size</HeadCell>
          <HeadCell className="w-full">What was wrong</HeadCell>
          <HeadCell>
            <span className="sr-only">What to do</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, mailboxName, folder, error, sizeBytes, receivedAt }) => (
          <BodyRow key={id}>
            <Cell className="text-text-muted">
              <Time at={receivedAt} shape="full" />
            </Cell>
            <Cell className="text-text-muted max-md:hidden">
              <bdi>{folder}</bdi> of <bdi>{mailboxName}</bdi>
            </Cell>
            <Cell className="text-end text-text-muted tabular-nums max-md:hidden">{bytesText(sizeBytes)}</Cell>
            <Cell className="whitespace-normal! py-1.5 md:min-w-[14rem]" title={error}>
              <bdi>{unreadableText(error)}</bdi>
            </Cell>
            <Cell>
              <span className="flex justify-end gap-1.5 max-md:flex-col max-md:items-end max-md:py-2">
                <a className={buttonClasses("outline", "sm")} href={apiUrl(`/quarantine/${id}/source`)} download>
                  Source
                </a>
                {mayChange && <ReadAgain id={id} />}
              </span>
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}
