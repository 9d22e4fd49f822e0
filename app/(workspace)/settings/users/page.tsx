import { NewUser } from "@/components/settings/new-user";
import { SettingsPage } from "@/components/settings/settings-page";
import { UserSection } from "@/components/settings/user-section";
import { readUsers, requireUser } from "@/lib/server/read";

export const metadata = { title: "Users" };

export default async function UserSettings() {
  const [me, users] = await Promise.all([requireUser(), readUsers()]);
  const mayChange = me.role === "admin";
  return (
    <SettingsPage
      description="Admins do everything, members their own and assigned work, viewers only look."
      actions={mayChange && <NewUser />}
    >
      <UserSection users={users} me={me.id} mayChange={mayChange} />
    </SettingsPage>
  );
}
