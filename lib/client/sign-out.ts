import { signOutAction } from "@/lib/server/actions/session";

export async function signOut(): Promise<void> {
  await signOutAction(undefined);
  window.location.assign("/sign-in");
}
