"use client";
import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { LeadStatusText, StatusGlyph } from "@/components/ui/status-glyph";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import { LEAD_STATUS_LABELS, LEAD_STATUSES, type LeadStatus } from "@/lib/core/lead";
import type { LeadView } from "@/lib/core/views/campaign-views";
import { changeLeadStatusAction } from "@/lib/server/actions/leads";

/** The lead's status as a button that opens all of them; a change can be undone. */
export function StatusMenu({ lead }: { lead: Wired<LeadView> }) {
  const router = useRouter();
  const [status, showStatus] = useOptimistic(lead.status);
  const mayWrite = useMayWrite();
  const [, startTransition] = useTransition();

  function change(to: LeadStatus, undoTo: LeadStatus | null) {
    startTransition(async () => {
      showStatus(to);
      const answer = await tryAction(() => changeLeadStatusAction({ leadId: lead.id, status: to }));
      if (!answer.ok) return sayFailure(`Status not changed: ${answer.problem.message}`);
      say(
        `${lead.domain} is now ${LEAD_STATUS_LABELS[to].toLowerCase()}.`,
        undoTo ? { undo: () => change(undoTo, null) } : {},
      );
      router.refresh();
    });
  }

  if (!mayWrite) return <LeadStatusText status={status} />;
  return (
    <Menu>
      <MenuTrigger className="-ml-1.5 inline-flex h-(--control-sm) items-center gap-1 rounded-sm px-1.5 hover:bg-pressed">
        <LeadStatusText status={status} />
        <ChevronDown aria-hidden="true" size={13} className="text-text-faint" />
        <span className="sr-only">, change the status</span>
      </MenuTrigger>
      <MenuContent align="start">
        {LEAD_STATUSES.map((choice) => (
          <MenuItem key={choice} disabled={choice === status} onSelect={() => change(choice, status)}>
            <StatusGlyph status={choice} />
            {LEAD_STATUS_LABELS[choice]}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
