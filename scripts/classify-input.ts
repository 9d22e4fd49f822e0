const OWN_HEADERS = new Set(["from", "subject", "content-type", "content-transfer-encoding", "mime-version"]);

/**
 * RFC 822 bytes for a message that is given field by field: `{from, subject, text, html, headers, …}`. Headers may be
 * an object (values a string or a list), a list of `[name, value]`, of `{name, value}` or of "Name: value" lines, or
 * one text of such lines. So both forms of input go through the same parser.
 */
export function composeRaw(fields: Record<string, unknown>): Buffer {
  const given = headerLines(fields.headers);
  const named = ["from", "to", "cc", "reply_to", "subject", "date", "message_id", "in_reply_to", "references"]
    .map((name) => ({ name: name.replaceAll("_", "-"), value: textOf(fields[name]) }))
    .filter(({ value }) => value !== "");
  const taken = new Set(named.map(({ name }) => name));
  const headers = [...named, ...given.filter(({ name }) => !taken.has(name.toLowerCase()))];
  const contentType = given.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
  const kept = headers.filter(
    ({ name }) => !OWN_HEADERS.has(name.toLowerCase()) || name === "from" || name === "subject",
  );
  const body = bodyOf(textOf(fields.text ?? fields.body), textOf(fields.html), contentType);
  const head = kept.map(({ name, value }) => `${name}: ${encoded(name, value)}`);
  return Buffer.from(`${[...head, "MIME-Version: 1.0", body].join("\r\n")}\r\n`, "utf8");
}

function headerLines(headers: unknown): { name: string; value: string }[] {
  if (typeof headers === "string") return headerLines(headers.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/));
  if (Array.isArray(headers)) return headers.flatMap(headerLine);
  if (typeof headers !== "object" || headers === null) return [];
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: textOf(one) })),
  );
}

function headerLine(entry: unknown): { name: string; value: string }[] {
  if (typeof entry === "string") {
    const colon = entry.indexOf(":");
    return colon > 0 ? [{ name: entry.slice(0, colon).trim(), value: entry.slice(colon + 1).trim() }] : [];
  }
  if (Array.isArray(entry)) return [{ name: textOf(entry[0]), value: textOf(entry[1]) }];
  if (typeof entry !== "object" || entry === null) return [];
  const name = "name" in entry ? entry.name : "key" in entry && entry.key;
  return [{ name: textOf(name), value: textOf("value" in entry ? entry.value : "") }];
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value === "object" && value !== null && "address" in value) {
    return "name" in value && value.name ? `${textOf(value.name)} <${textOf(value.address)}>` : textOf(value.address);
  }
  return typeof value === "number" ? String(value) : "";
}

/** One line, and a display name that is not ASCII left as it is: the parser reads 8-bit headers. */
function encoded(name: string, value: string): string {
  const line = value.replace(/[\r\n\0]+/g, " ");
  const plainName = /^([^<>"]*[,:;()@][^<>"]*)<([^<>]+)>$/.exec(line);
  return name.toLowerCase() === "from" && plainName ? `"${(plainName[1] ?? "").trim()}" <${plainName[2]}>` : line;
}

const BOUNDARY = "=_parts_of_the_given_message";

/** The given top-level type is kept where its name alone says something, as that of a delivery report does. */
function bodyOf(text: string, html: string, contentType: string): string {
  const part = (type: string, content: string) =>
    [`Content-Type: ${type}; charset=utf-8`, "Content-Transfer-Encoding: base64", "", wrapped(content)].join("\r\n");
  const isReport = /^multipart\/report/i.test(contentType);
  if (!isReport && html === "") return part("text/plain", text);
  if (!isReport && text === "") return part("text/html", html);
  const reportType = /report-type="?([\w-]{3,40})/i.exec(contentType)?.[1] ?? "delivery-status";
  const type = isReport ? `multipart/report; report-type=${reportType}` : "multipart/alternative";
  const parts = [part("text/plain", text), ...(html === "" ? [] : [part("text/html", html)])];
  const sections = parts.map((section) => `--${BOUNDARY}\r\n${section}\r\n`);
  return `Content-Type: ${type}; boundary="${BOUNDARY}"\r\n\r\n${sections.join("")}--${BOUNDARY}--`;
}

function wrapped(content: string): string {
  return Buffer.from(content, "utf8")
    .toString("base64")
    .replace(/(.{76})/g, "$1\r\n");
}
