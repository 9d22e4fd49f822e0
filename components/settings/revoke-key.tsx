"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { revokeApiKeyAction } from "@/lib/server/actions/settings";

export function RevokeKey({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);

  async function revoke() {
    const answer = await tryAction(() => revokeApiKeyAction({ id }));
    if (!answer.ok) return sayFailure(`Not revoked: ${answer.problem.message}`);
    say(`The key ${name} opens nothing any more.`);
    router.refresh();
  }

  return (
    <>
      <Button look="danger" size="sm" onClick={() => setOpen(true)} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={`Revoke ${name}?`}
        act="Revoke key"
        keep="Keep it"
        onConfirm={revoke}
      >
        Programs that use it are refused from now on. It cannot be put back.
      </Confirm>
    </>
  );
}
