import { KeySection } from "@/components/settings/key-section";
import { NewKey } from "@/components/settings/new-key";
import { SettingsPage } from "@/components/settings/settings-page";
import { readApiKeys, requireUser } from "@/lib/server/read";

export const metadata = { title: "API keys" };

export default async function KeySettings() {
  const [me, keys] = await Promise.all([requireUser(), readApiKeys()]);
  const mayChange = me.role !== "viewer";
  return (
    <SettingsPage
      description={
        <>
          For programs that use the{" "}
          <a href="/api/v1/openapi.json" className="underline decoration-dotted underline-offset-3 hover:text-accent">
            HTTP API
          </a>
          . A key may do what its owner may.
        </>
      }
      actions={mayChange && <NewKey />}
    >
      <KeySection keys={keys} mayChange={mayChange} />
    </SettingsPage>
  );
}
