import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the endpoint behaves: what it does with one request. */
export type Conduct = (response: ServerResponse, asked: string) => void;

export type ChatServer = { url: string; asked: string[]; conduct: Conduct; close(): Promise<void> };

/** A real endpoint of chat completions on a port of its own, whose conduct a test may change between questions. */
export async function startChatServer(conduct: Conduct): Promise<ChatServer> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      chat.asked.push(body);
      chat.conduct(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Safe: a server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  const chat: ChatServer = {
    url: `http://127.0.0.1:${port}/v1`,
    asked: [],
    conduct,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return chat;
}

/** A well-formed completion that says `content`. */
export function saying(content: string): Conduct {
  return (response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
