import { createServer } from "node:net";

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** @throws when somebody listens on that port already, with what to do about it */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function portProblem(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === "EADDRINUSE")
    return new Error(`Port ${port} is taken by another process. Set PORT to a free one.`);
  if (error.code === "EACCES")
    return new Error(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
  return error;
}
