import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { SignInForm } from "@/components/account/sign-in-form";
import { currentUser, isSetUp } from "@/lib/server/read";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (await currentUser()) redirect("/inbox");
  if (!(await isSetUp())) redirect("/setup");
  return (
    <Door title="Sign in" description="Your replies are where you left them.">
      <SignInForm />
    </Door>
  );
}
