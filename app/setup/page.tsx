import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Door } from "@/components/account/door";
import { FirstAdminForm } from "@/components/account/first-admin-form";
import { isSetUp } from "@/lib/server/read";

export const metadata: Metadata = { title: "Set up" };

/** Open only while nobody can sign in yet, so it is asked on every visit. */
export default async function SetupPage() {
  await connection();
  if (await isSetUp()) redirect("/sign-in");
  return (
    <Door title="Set up Backlink Outreach" description="The first account is an admin's: yours.">
      <FirstAdminForm />
    </Door>
  );
}
