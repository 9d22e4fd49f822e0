import { SettingsPage } from "@/components/settings/settings-page";
import { TemplateForm } from "@/components/settings/template-form";
import { TemplateList } from "@/components/settings/template-list";
import { readTemplates } from "@/lib/server/read";

export const metadata = { title: "Templates" };

export default async function TemplateSettings() {
  const templates = await readTemplates();
  return (
    <SettingsPage description="Mails to begin from, shared by everybody." actions={<TemplateForm />}>
      <TemplateList templates={templates} />
    </SettingsPage>
  );
}
