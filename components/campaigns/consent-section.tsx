"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SideSection } from "@/components/reader/side-section";
import { AskForm } from "@/components/ui/ask-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Time } from "@/components/ui/time";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { LeadView } from "@/lib/core/views/campaign-views";
import { updateLeadAction } from "@/lib/server/actions/leads";

type ConsentSectionProps = {
  lead: Pick<Wired<LeadView>, "id" | "consent" | "contactEmail">;
  /** What the law of the recipient's country asks for; null while there is no address. */
  basis: { region: string; asksForConsent: boolean } | null;
};

/** Whether this person agreed to be mailed, how that is known, and a way to note it. */
export function ConsentSection({ lead, basis }: ConsentSectionProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const mayWrite = useMayWrite();
  const { consent } = lead;

  async function withdraw() {
    const answer = await tryAction(() => updateLeadAction({ leadId: lead.id, consent: null }));
    if (!answer.ok) return sayFailure(`Not changed: ${answer.problem.message}`);
    say("The consent is withdrawn.");
    router.refresh();
  }

  const act = consent ? (
    <Button size="sm" look="ghost" onClick={withdraw}>
      Withdraw
    </Button>
  ) : (
    lead.contactEmail && (
      <Button size="sm" onClick={() => setOpen(true)}>
        Record consent
      </Button>
    )
  );
  return (
    <SideSection title="Consent" heading="h2" action={mayWrite && act}>
      {consent ? (
        <p className="text-xs leading-5">
          {consent.how}
          <span className="block text-text-muted">
            <Time at={consent.at} shape="full" />
            {consent.recordedBy && `, recorded by ${consent.recordedBy}`}
          </span>
        </p>
      ) : (
        <p className="text-text-muted text-xs leading-5">{lackText(basis)}</p>
      )}
      <Dialog open={open} onOpenChange={setOpen} width="sm" title={`Consent of ${lead.contactEmail}`}>
        <ConsentForm leadId={lead.id} onDone={() => setOpen(false)} />
      </Dialog>
    </SideSection>
  );
}

function lackText(basis: ConsentSectionProps["basis"]): string {
  if (!basis) return "There is no address yet.";
  return basis.asksForConsent
    ? `None recorded. Mail to ${basis.region} addresses asks for it.`
    : "None recorded, and none needed: legitimate interest.";
}

function ConsentForm({ leadId, onDone }: { leadId: string; onDone: () => void }) {
  const router = useRouter();
  const [how, setHow] = useState("");
  const [day, setDay] = useState("");

  function recorded() {
    onDone();
    say("The consent is recorded.");
    router.refresh();
  }

  return (
    <AskForm
      ask={() => {
        const at = day === "" ? null : new Date(`${day}T00:00:00`).toISOString();
        return updateLeadAction({ leadId, consent: { how, at } });
      }}
      onDone={recorded}
      act={{ name: "Record", while: "Recording" }}
      ready={how.trim() !== ""}
    >
      <Field label="How it was given" hint="For example: asked for our guest posts by the form on our site.">
        {(control) => (
          <Input {...control} required maxLength={500} value={how} onChange={(event) => setHow(event.target.value)} />
        )}
      </Field>
      <Field label="Day" hint="Empty: today. Your name is kept with it.">
        {(control) => (
          <Input
            {...control}
            type="date"
            max={new Date().toISOString().slice(0, 10)}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Field>
    </AskForm>
  );
}
