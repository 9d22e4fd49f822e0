import { z } from "zod";
import { err, ok, type Result } from "../../core/result";
import type { LanguageModel, LlmFailure } from "../../ports/language-model";

export type LlmSettings = { baseUrl: string; apiKey: string | null; model: string; timeoutMs?: number };

const TIMEOUT_MS = 20_000;
const TRIES = 2;
const MOST_ANSWER_BYTES = 64 * 1024;

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** Any endpoint that speaks OpenAI's chat completions, a local one included. */
export function createOpenAiCompatible(settings: LlmSettings): LanguageModel {
  return {
    name: settings.model,
    async answer(question) {
      let last: Result<string, LlmFailure> = err({ kind: "unavailable", reason: "not asked" });
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        last = await ask(settings, [
          { role: "system", content: question.instructions },
          { role: "user", content: question.data },
        ]);
        if (last.ok) return last;
      }
      return last;
    },
  };
}

type Message = { role: "system" | "user"; content: string };

async function ask(settings: LlmSettings, messages: Message[]): Promise<Result<string, LlmFailure>> {
  const { baseUrl, apiKey, model, timeoutMs = TIMEOUT_MS } = settings;
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      redirect: "error",
      headers: { "content-type": "application/json", ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({ model, messages, temperature: 0, max_tokens: 200 }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) return unavailable(`HTTP ${response.status}`);
    const answer = completion.safeParse(JSON.parse(await limitedText(response)));
    return answer.success ? ok(answer.data.choices[0]?.message.content ?? "") : unavailable("not a chat completion");
  } catch (error) {
    return unavailable(error instanceof Error ? error.name : "failed");
  }
}

/** An endpoint that never stops talking is cut off. */
async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) return text;
    text += decoder.decode(chunk.value, { stream: true });
    if (text.length > MOST_ANSWER_BYTES) throw new RangeError("The answer is too long");
  }
}

function unavailable(reason: string): Result<never, LlmFailure> {
  return err({ kind: "unavailable", reason });
}
