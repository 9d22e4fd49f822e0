"use client";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { revokeApiKeyAction } from "@/lib/server/actions/settings";

export function RevokeKey({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  async function revoke() {
    const answer = await tryAction(() => revokeApiKeyAction({ id }));
    if (!answer.ok) return sayFailure(`Not revoked: ${answer.problem.message}`);
    say(`The key ${name} opens nothing any more.`);
    router.refresh();
  }
  return (
    <Button look="danger" size="sm" onClick={revoke} aria-label={`Revoke ${name}`}>
      Revoke
    </Button>
  );
}
