import { AddTrusted } from "@/components/settings/add-trusted";
import { SettingsPage } from "@/components/settings/settings-page";
import { TrustedList } from "@/components/settings/trusted-list";
import { readTrustedSenders } from "@/lib/server/read";

export const metadata = { title: "Trusted senders" };

export default async function TrustedSenderSettings() {
  const senders = await readTrustedSenders();
  return (
    <SettingsPage
      description="Their mail is never called spam, phishing or the like. What it means is read as ever."
      actions={<AddTrusted />}
    >
      <TrustedList senders={senders} />
    </SettingsPage>
  );
}
