import { actWords } from "@/components/inbox/consequence-words";
import { IntentMark } from "@/components/ui/intent-tag";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { ROUTING_BY_INTENT, type RoutingAction } from "@/lib/core/acting/routing";
import { INTENT_FACTS, INTENTS, type Intent } from "@/lib/core/reply/intents";

const THEN: Record<RoutingAction, string> = {
  notify_owner: "Its owner answers",
  auto_archive: "Nobody needs to act",
  require_approval: "A person approves the tag, one by one",
  escalate: "Somebody senior looks at it",
  spam: "It goes to spam",
};

/** What each tag leads to, in the words that the tag menu uses, and how soon a person answers. */
export function RoutingTable() {
  return (
    <div className="border-line border-t pt-5 pb-6">
      <h2 className="px-6 font-semibold max-md:px-4">What each tag does</h2>
      <p className="max-w-2xl px-6 pt-1 pb-3 text-text-muted max-md:px-4">
        By itself only when the machine is sure enough, nothing speaks against it, and the reply is linked to a mail of
        yours. A reply goes to the owner of its lead, else to who wrote the mail, else to the owner of the campaign,
        else to the mailbox. What nobody owns waits until somebody claims it.
      </p>
      <Table label="Tags">
        <thead>
          <tr>
            <HeadCell className="max-md:hidden">Tag</HeadCell>
            <HeadCell className="max-md:pl-4">The machine</HeadCell>
            <HeadCell className="max-md:hidden">Then</HeadCell>
            <HeadCell className="text-end">Answer within</HeadCell>
            <HeadCell className="text-end max-lg:hidden">Sure from</HeadCell>
          </tr>
        </thead>
        <tbody>
          {INTENTS.map((intent) => (
            <RoutingRow key={intent} intent={intent} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function RoutingRow({ intent }: { intent: Intent }) {
  const { slaMinutes, actFrom } = INTENT_FACTS[intent];
  const then = THEN[ROUTING_BY_INTENT[intent]];
  return (
    <BodyRow>
      <Cell className="max-md:hidden">
        <IntentMark intent={intent} />
      </Cell>
      <Cell className="w-full whitespace-normal! py-1.5 text-text-muted text-xs leading-[1.125rem] max-md:pl-4">
        <span className="mb-1 block md:hidden">
          <IntentMark intent={intent} />
        </span>
        {actWords(intent)}.<span className="block md:hidden">{then}.</span>
      </Cell>
      <Cell className="text-text-muted text-xs max-md:hidden">{then}</Cell>
      <Cell className="text-end tabular-nums">{slaMinutes === null ? "No clock" : minutesText(slaMinutes)}</Cell>
      <Cell className="text-end text-text-muted tabular-nums max-lg:hidden">{Math.round(actFrom * 100)} %</Cell>
    </BodyRow>
  );
}

function minutesText(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${minutes / 60} h`;
}
