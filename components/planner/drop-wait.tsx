"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import type { Wired } from "@/lib/contract/wire";
import type { PlannedResumption } from "@/lib/core/views/planner-views";

/** Ends the wait. Asked for only where a mail goes with it, which cannot be put back. */
export function DropWait({ planned, onDrop }: { planned: Wired<PlannedResumption>; onDrop: () => Promise<boolean> }) {
  const [asking, setAsking] = useState(false);
  const { queued, person } = planned;
  return (
    <>
      <Button
        size="sm"
        look="ghost"
        className="max-md:h-(--control-touch)"
        onClick={() => (queued ? setAsking(true) : void onDrop())}
      >
        Drop
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={`Let ${person} go?`}
        act="Cancel the mail"
        keep="Keep waiting"
        onConfirm={async () => {
          await onDrop();
        }}
      >
        The wait ends and “{queued?.subject}” does not go.
      </Confirm>
    </>
  );
}
