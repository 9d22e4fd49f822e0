import { Field, Select } from "@/components/ui/field";
import { PROVIDERS } from "@/lib/core/mailbox/providers";
import { TextField } from "./text-field";
import type { Change, Written } from "./written-mailbox";

const LABELS: Record<Written["credential"], string> = {
  kept: "As it is",
  password: "Password or app password",
  refresh_token: "OAuth: refresh token",
  access_token: "OAuth: access token",
};

type LoginFieldsProps = { written: Written; change: Change; mayKeep: boolean };

/** How the mailbox proves that it is ours. What was sealed once is never shown again. */
export function LoginFields({ written, change, mayKeep }: LoginFieldsProps) {
  const { provider, credential, user, email } = written;
  const kinds: Written["credential"][] = [...(mayKeep ? (["kept"] as const) : []), ...PROVIDERS[provider].credentials];
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold">Login</legend>
      <TextField
        label="User name"
        hint="Empty: the address."
        placeholder={email}
        autoComplete="off"
        value={user}
        onText={(text) => change({ user: text })}
      />
      <Field label="Sign in by" hint={PROVIDERS[provider].advice}>
        {(control) => (
          <Select
            {...control}
            value={credential}
            onChange={(event) => {
              const kind = kinds.find((choice) => choice === event.target.value);
              if (kind) change({ credential: kind });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {LABELS[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {credential === "password" && (
        <Secret label="Password" value={written.password} onText={(password) => change({ password })} />
      )}
      {credential === "access_token" && (
        <Secret
          label="Access token"
          hint="Ends by itself, mostly within an hour: for a try. A refresh token lasts."
          value={written.accessToken}
          onText={(accessToken) => change({ accessToken })}
        />
      )}
      {credential === "refresh_token" && <RefreshFields written={written} change={change} />}
    </fieldset>
  );
}

function RefreshFields({ written, change }: { written: Written; change: Change }) {
  return (
    <>
      <Secret label="Refresh token" value={written.refreshToken} onText={(refreshToken) => change({ refreshToken })} />
      <TextField
        label="Client id"
        required
        autoComplete="off"
        value={written.clientId}
        onText={(clientId) => change({ clientId })}
      />
      <Secret
        label="Client secret"
        hint="Empty for a public client."
        optional
        value={written.clientSecret}
        onText={(clientSecret) => change({ clientSecret })}
      />
      <TextField
        label="Token endpoint"
        type="url"
        required
        value={written.tokenEndpoint}
        onText={(tokenEndpoint) => change({ tokenEndpoint })}
      />
    </>
  );
}

type SecretProps = { label: string; hint?: string; optional?: boolean; value: string; onText: (text: string) => void };

function Secret({ optional = false, ...field }: SecretProps) {
  return <TextField {...field} type="password" required={!optional} autoComplete="new-password" spellCheck={false} />;
}
