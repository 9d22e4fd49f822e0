/** Ends the session through the auth route's own form, then shows the sign-in page. */
export async function signOut(): Promise<void> {
  const { csrfToken }: { csrfToken: string } = await fetch("/api/auth/csrf").then((response) => response.json());
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
  window.location.assign("/sign-in");
}
