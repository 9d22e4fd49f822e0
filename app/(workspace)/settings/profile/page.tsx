import { Profile } from "@/components/settings/profile";
import { SettingsPage } from "@/components/settings/settings-page";
import { requireUser } from "@/lib/server/read";

export const metadata = { title: "Settings" };

export default async function ProfilePage() {
  const user = await requireUser();
  return (
    <SettingsPage description={`You are signed in with ${user.email}.`}>
      <Profile name={user.name} />
    </SettingsPage>
  );
}
