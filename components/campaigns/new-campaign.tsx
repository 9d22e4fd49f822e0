"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { tryAction } from "@/lib/client/try-action";
import { createCampaignAction } from "@/lib/server/actions/campaigns";

export function NewCampaign() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        New campaign
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="New campaign" width="sm">
        <CampaignForm />
      </Dialog>
    </>
  );
}

function CampaignForm() {
  const router = useRouter();
  const [campaign, setCampaign] = useState({ name: "", description: "" });
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(null);
    const answer = await tryAction(() => createCampaignAction(campaign));
    if (answer.ok) return router.push(`/campaigns/${answer.value.campaign.id}`);
    setSaving(false);
    setProblem(answer.problem.message);
  }

  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            required
            maxLength={200}
            value={campaign.name}
            onChange={(event) => setCampaign({ ...campaign, name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Description" hint="Whom it addresses and what it offers.">
        {(control) => (
          <Textarea
            {...control}
            maxLength={5000}
            value={campaign.description}
            onChange={(event) => setCampaign({ ...campaign, description: event.target.value })}
          />
        )}
      </Field>
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" look="primary" className="self-start" disabled={saving || campaign.name.trim() === ""}>
        {saving ? "Creating" : "Create campaign"}
      </Button>
    </form>
  );
}
