"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { UserView } from "@/lib/core/views/record-views";
import { setUserAccessAction } from "@/lib/server/actions/settings";

/** Shuts somebody out, or lets them in again. What they did stays theirs. */
export function UserAccess({ user }: { user: Wired<UserView> }) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);
  const disabled = user.disabledAt !== null;

  async function turn(off: boolean, undoable: boolean) {
    setSaving(true);
    const answer = await tryAction(() => setUserAccessAction({ userId: user.id, disabled: off }));
    setSaving(false);
    if (!answer.ok) return sayFailure(`Not changed: ${answer.problem.message}`);
    const done = off ? `${user.name} is signed out and cannot sign in.` : `${user.name} may sign in again.`;
    say(done, undoable ? { undo: () => void turn(!off, false) } : {});
    router.refresh();
  }

  return (
    <Button
      size="sm"
      disabled={saving}
      onClick={() => turn(!disabled, true)}
      aria-label={`${disabled ? "Enable" : "Disable"} ${user.name}`}
    >
      {disabled ? "Enable" : "Disable"}
    </Button>
  );
}
