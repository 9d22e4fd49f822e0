import { z } from "zod";
import { type Method, OPERATIONS, type Operation } from "./operations";
import { problem } from "./record-responses";
import { snakeCase } from "./wire";

const PREFIX = "/api/v1/backlink-outreach";

type Json = { [name: string]: unknown };

/** The API's description in OpenAPI 3.1, made from the schemas that parse its requests. */
export function openApi(): Json {
  return {
    openapi: "3.1.0",
    info: { title: "Backlink Outreach", version: "1", description: DESCRIPTION },
    servers: [{ url: PREFIX }],
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([path, item]) => [snakePath(path), pathItem(path, item)]),
    ),
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "An API key, `bo_…`" },
        cron: { type: "http", scheme: "bearer", description: "The value of CRON_SECRET" },
      },
      schemas: { Problem: schemaOf(problem, "output") },
    },
  };
}

const DESCRIPTION =
  "Names are snake_case, moments ISO 8601 in UTC. Lists answer `items` and `next_cursor`. Errors answer `error` with `code`, `message`, `details` and `request_id`.";

function pathItem(path: string, item: Partial<Record<Method, Operation>>): Json {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => pathParameter(name));
  return Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, described(operation, named)]));
}

function described(operation: Operation, named: Json[]): Json {
  const parameters = [...named, ...(operation.query ? queryParameters(operation.query) : [])];
  return {
    summary: operation.does,
    security: [operation.cron ? { cron: [] } : { apiKey: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && { requestBody: { required: true, content: json(schemaOf(operation.body, "input")) } }),
    responses: {
      [operation.status ?? 200]: {
        description: "Done",
        ...(operation.answers && { content: json(schemaOf(operation.answers, "output")) }),
      },
      default: { description: "Refused or failed", content: json({ $ref: "#/components/schemas/Problem" }) },
    },
  };
}

function pathParameter(name: string): Json {
  const schema = name === "n" ? { type: "integer", minimum: 0 } : { type: "string", format: "uuid" };
  return { name: snakeCase(name), in: "path", required: true, schema };
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties, required } = schemaOf(query, "input");
  const names = Array.isArray(required) ? required : [];
  return Object.entries(isObject(properties) ? properties : {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: names.includes(name),
    schema,
  }));
}

function snakePath(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => `{${snakeCase(name)}}`);
}

function json(schema: Json): Json {
  return { "application/json": { schema } };
}

/** A schema as JSON Schema with its property names as they travel. What has no such form (a transformation) is left open. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  const named = withSnakeNames(made);
  return isObject(named) ? named : {};
}

/** Renames properties and what lists them; a property called `properties` or `required` would need more care. */
function withSnakeNames(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withSnakeNames);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      if (name === "properties" && isObject(value)) return [name, renamed(value)];
      if (name === "required" && Array.isArray(value)) return [name, value.map((item) => snakeCase(String(item)))];
      return [name, withSnakeNames(value)];
    }),
  );
}

function renamed(properties: Json): Json {
  const entries = Object.entries(properties);
  return Object.fromEntries(entries.map(([name, schema]) => [snakeCase(name), withSnakeNames(schema)]));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
