import { expect, test } from "vitest";
import { jsonLog } from "./json-log";

function logged(event: (log: ReturnType<typeof jsonLog>) => void, least: "info" | "warn" = "info"): string {
  let output = "";
  event(
    jsonLog(least, (line) => {
      output += line;
    }),
  );
  return output;
}

test("writes one JSON object per line with its event and fields", () => {
  const line = logged((log) => log.info("poll_ended", { stored: 3 }));
  expect(line.endsWith("\n")).toBe(true);
  expect(JSON.parse(line)).toMatchObject({ level: "info", event: "poll_ended", stored: 3 });
});

test("keeps quiet below its level", () => {
  expect(logged((log) => log.info("x"), "warn")).toBe("");
  expect(logged((log) => log.warn("x"), "warn")).not.toBe("");
});

test.each(["password", "smtpPass", "authSecret", "apiKey", "Authorization", "body", "html"])(
  "never writes the value of %s, at any depth",
  (name) => {
    expect(logged((log) => log.info("x", { [name]: "hunter2" }))).not.toContain("hunter2");
    expect(logged((log) => log.info("x", { deep: { [name]: "hunter2" } }))).not.toContain("hunter2");
  },
);

test("drops the values of a failed statement from an error", () => {
  const error = new Error("Failed query: insert into replies\nparams: Dear Ana, hunter2", {
    cause: new Error("connection lost"),
  });
  const line = logged((log) => log.error("request_failed", { error }));
  expect(line).not.toContain("hunter2");
  expect(JSON.parse(line).error).toMatchObject({
    message: "Failed query: insert into replies",
    cause: { message: "connection lost" },
  });
});
