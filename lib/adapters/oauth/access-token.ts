import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";

/** No token could be had: the endpoint refused, or cannot be reached. Holds nothing of what it said. */
export class TokenFailed extends Error {
  readonly code = "ETOKEN";
}

export type Exchange = {
  endpoint: string;
  clientId: string;
  /** Empty for a public client. */
  clientSecret: string;
  refreshToken: string;
  /** The one address to connect to. Throws what keeps it from being used. */
  addressOf: (host: string) => Promise<string>;
};

/** `refreshToken` is another one where the endpoint has replaced it. */
export type Exchanged = { accessToken: string; expiresAt: Date; refreshToken: string };

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;
const USUAL_LIFE_SECONDS = 3600;

/** Exchanges a refresh token for an access token. Source: RFC 6749, 6. */
export async function exchangeRefreshToken(exchange: Exchange, now: Date): Promise<Exchanged> {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: exchange.refreshToken,
    client_id: exchange.clientId,
    ...(exchange.clientSecret && { client_secret: exchange.clientSecret }),
  });
  const answer = await post(exchange, form.toString());
  const accessToken = textField(answer, "access_token");
  if (!accessToken) throw new TokenFailed("The answer holds no access token");
  const life = Number(answer.get("expires_in")) || USUAL_LIFE_SECONDS;
  return {
    accessToken,
    expiresAt: new Date(now.getTime() + life * 1000),
    refreshToken: textField(answer, "refresh_token") ?? exchange.refreshToken,
  };
}

function textField(answer: Map<string, unknown>, name: string): string | null {
  const value = answer.get(name);
  return typeof value === "string" && value !== "" ? value : null;
}

async function post({ endpoint, addressOf }: Exchange, body: string): Promise<Map<string, unknown>> {
  const url = new URL(endpoint);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const address = await addressOf(host).catch((cause: unknown) => {
    throw new TokenFailed("The token endpoint cannot be found", { cause });
  });
  const { status, text } = await answerOf(url, address, body);
  if (status !== 200) throw new TokenFailed(`The token endpoint answered ${status}`);
  return fieldsOf(text);
}

/** One request to one address; a redirect is an answer like any other and is not followed. */
function answerOf(url: URL, address: string, body: string): Promise<{ status: number; text: string }> {
  const family = isIP(address);
  const options = {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    lookup: pinned(address, family),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new TokenFailed("The token endpoint cannot be reached", { cause }));
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const request = send(url, options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
        if (text.length > MOST_BYTES) response.destroy(new Error("The answer is too long"));
      });
      response.on("error", fail);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on("error", fail);
    request.end(body);
  });
}

type Found = (error: null, address: string | { address: string; family: number }[], family?: number) => void;

function pinned(address: string, family: number) {
  return (_host: string, { all }: { all?: boolean | undefined }, found: Found) =>
    all ? found(null, [{ address, family }]) : found(null, address, family);
}

function fieldsOf(text: string): Map<string, unknown> {
  try {
    return new Map<string, unknown>(Object.entries(JSON.parse(text)));
  } catch (cause) {
    throw new TokenFailed("The token endpoint's answer is no JSON", { cause });
  }
}
