"use client";
import { FileText, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { ForWriters } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { TemplateView } from "@/lib/core/views/campaign-views";
import { deleteTemplateAction } from "@/lib/server/actions/templates";
import { EditTemplate } from "./template-form";

type Template = Wired<TemplateView>;

export function TemplateList({ templates }: { templates: Template[] }) {
  const [editing, setEditing] = useState<Template | null>(null);
  const [deleting, setDeleting] = useState<Template | null>(null);
  if (templates.length === 0) {
    return (
      <EmptyState icon={FileText} title="No template yet">
        What you write often can be kept as a template. The composer offers it, with the placeholders filled.
      </EmptyState>
    );
  }
  return (
    <>
      <Table label="Templates">
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell className="max-md:hidden">Subject</HeadCell>
            <HeadCell className="max-md:hidden">Changed</HeadCell>
            <ForWriters>
              <HeadCell>
                <span className="sr-only">Change</span>
              </HeadCell>
            </ForWriters>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              onEdit={() => setEditing(template)}
              onDelete={() => setDeleting(template)}
            />
          ))}
        </tbody>
      </Table>
      {editing && <EditTemplate key={editing.id} template={editing} onClose={() => setEditing(null)} />}
      <DeleteTemplate template={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}

type TemplateRowProps = { template: Template; onEdit: () => void; onDelete: () => void };

function TemplateRow({ template, onEdit, onDelete }: TemplateRowProps) {
  return (
    <BodyRow>
      <Cell className="max-w-64 max-md:w-full max-md:max-w-0 max-md:py-2">
        <span className="block truncate font-medium" title={template.name}>
          <bdi className="block truncate text-left">{template.name}</bdi>
        </span>
        <span className="block truncate text-text-muted text-xs md:hidden">
          <bdi className="block truncate text-left">{template.subject}</bdi>
        </span>
      </Cell>
      <Cell className="w-full max-w-0 truncate max-md:hidden" title={template.subject}>
        <bdi className="block truncate text-left">{template.subject}</bdi>
      </Cell>
      <Cell className="text-text-muted max-md:hidden">
        <Time at={template.updatedAt} shape="full" />
      </Cell>
      <ForWriters>
        <Cell className="text-end">
          <IconButton icon={Pencil} label={`Edit ${template.name}`} onClick={onEdit} className="max-md:size-9" />
          <IconButton icon={Trash2} label={`Delete ${template.name}`} onClick={onDelete} className="max-md:size-9" />
        </Cell>
      </ForWriters>
    </BodyRow>
  );
}

function DeleteTemplate({ template, onClose }: { template: Template | null; onClose: () => void }) {
  const router = useRouter();
  async function remove() {
    if (!template) return;
    const answer = await tryAction(() => deleteTemplateAction({ id: template.id }));
    if (!answer.ok) return sayFailure(`Not deleted: ${answer.problem.message}`);
    say(`${template.name} is deleted.`);
    router.refresh();
  }
  return (
    <Confirm
      open={template !== null}
      onClose={onClose}
      title={`Delete ${template?.name ?? ""}?`}
      act="Delete template"
      keep="Keep it"
      onConfirm={remove}
    >
      Mails written from it stay as they are.
    </Confirm>
  );
}
