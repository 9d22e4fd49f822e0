import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase, openEngine } from "./client";

declare module "vitest" {
  interface ProvidedContext {
    /** Name of a database on the server, or the file that an embedded one was dumped to. */
    databaseTemplate: string;
  }
}

/** Vitest's global set-up: one migrated database that every test file copies. Returns what takes it away. */
export default async function prepareTemplate(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? templateOnServer(project, server) : dumpedTemplate(project);
}

async function dumpedTemplate(project: TestProject): Promise<() => Promise<void>> {
  const { embedded, close } = await openEngine({});
  if (!embedded) throw new Error("The embedded database has no engine");
  const image = await embedded.dumpDataDir("none");
  await close();
  const folder = await mkdtemp(join(tmpdir(), "outreach-template-"));
  const file = join(folder, "template.tar");
  await writeFile(file, new Uint8Array(await image.arrayBuffer()));
  project.provide("databaseTemplate", file);
  return () => rm(folder, { recursive: true, force: true });
}

async function templateOnServer(project: TestProject, server: string): Promise<() => Promise<void>> {
  const name = `template_${randomUUID().replaceAll("-", "")}`;
  const { default: postgres } = await import("postgres");
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const takeAway = async () => {
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  };
  try {
    const url = new URL(server);
    url.pathname = `/${name}`;
    const template = await openDatabase({ kind: "postgres", url: url.href });
    await template.close();
  } catch (error) {
    await takeAway();
    throw error;
  }
  project.provide("databaseTemplate", name);
  return takeAway;
}
