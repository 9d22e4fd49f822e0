"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { tryAction } from "@/lib/client/try-action";
import { signInAction } from "@/lib/server/actions/session";

export function SignInForm() {
  const router = useRouter();
  const [credentials, setCredentials] = useState({ email: "", password: "" });
  const [entering, setEntering] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(event: FormEvent) {
    event.preventDefault();
    setEntering(true);
    setProblem(null);
    const answer = await tryAction(() => signInAction(credentials));
    if (answer.ok) {
      router.push("/inbox");
      router.refresh();
      return;
    }
    setEntering(false);
    setProblem(
      answer.problem.code === "invalid_request"
        ? "Write your whole email address and your password."
        : answer.problem.message,
    );
  }

  return (
    <form method="post" onSubmit={enter} className="flex flex-col gap-4">
      <Field label="Email">
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username"
            required
            value={credentials.email}
            onChange={(event) => setCredentials({ ...credentials, email: event.target.value })}
          />
        )}
      </Field>
      <Field label="Password">
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            required
            value={credentials.password}
            onChange={(event) => setCredentials({ ...credentials, password: event.target.value })}
          />
        )}
      </Field>
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" look="primary" size="lg" className="w-full" disabled={entering}>
        {entering ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}
