import { cookies } from "next/headers";
import { ScreenSettings } from "@/components/settings/screen-settings";
import { SettingsPage } from "@/components/settings/settings-page";
import { DENSITY_COOKIE, densityOf, SINGLE_KEYS_COOKIE, THEME_COOKIE, themeOf } from "@/lib/client/preferences";
import { requireUser } from "@/lib/server/read";

export const metadata = { title: "Settings" };

export default async function ScreenSettingsPage() {
  await requireUser();
  const jar = await cookies();
  return (
    <SettingsPage description="How the screen looks and what the keys do, on this device.">
      <ScreenSettings
        theme={themeOf(jar.get(THEME_COOKIE)?.value)}
        density={densityOf(jar.get(DENSITY_COOKIE)?.value)}
        singleKeys={jar.get(SINGLE_KEYS_COOKIE)?.value !== "off"}
      />
    </SettingsPage>
  );
}
