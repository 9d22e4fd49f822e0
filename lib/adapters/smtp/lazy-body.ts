import { Readable } from "node:stream";

/**
 * A message body that is not read before the server has asked for it (354): its first byte leaves only after
 * `onStart` has come true. When that fails, the stream fails and nothing has left.
 */
export function lazyBody(mime: string, onStart: () => Promise<void>): { stream: Readable; began: () => boolean } {
  let asked = false;
  let began = false;
  const stream = new Readable({
    read() {
      if (asked) return;
      asked = true;
      onStart().then(handOver, (error: unknown) => stream.destroy(asError(error)));
    },
  });
  const handOver = () => {
    if (stream.destroyed) return; // the connection broke meanwhile: still nothing has left
    began = true;
    stream.push(mime, "utf8");
    stream.push(null);
  };
  return { stream, began: () => began };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
