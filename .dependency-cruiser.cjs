/** Which folder may import which. One rule, one sentence; the sentence is what a failing build prints. */
const PRODUCTION = "^(app|components|lib)/";
const TEST = "[.](test|itest|stest|spec|fixture)[.]tsx?$";

/** Each outside library has one owner: the only folder allowed to import it. The sandbox plays the other side of SMTP and IMAP. */
const OWNERS = {
  nodemailer: "^lib/(adapters/smtp|sandbox)/",
  "sanitize-html": "^lib/adapters/reading/",
  imapflow: "^lib/(adapters/imap|sandbox)/",
  mailparser: "^lib/(adapters/reading|sandbox)/",
  "smtp-server|hoodiecrow-imap|selfsigned": "^lib/sandbox/",
  "drizzle-orm|postgres|@electric-sql": "^lib/adapters/(db|queue)/",
  "pg-boss": "^lib/adapters/queue/",
  "next-auth|@auth": "^(lib/server/|app/api/auth/)",
  "@tanstack": "^(lib/client|components|app)/",
  tldts: "^lib/core/(email-address|policy/region)[.]ts$",
  zod: "^lib/((contract|client|server|adapters/llm)/|env[.]ts$)",
};

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const code = (path, pathNot = []) => ({ path, pathNot: [TEST, ...[].concat(pathNot)] });

module.exports = {
  forbidden: [
    forbid(
      "core-is-pure",
      "lib/core imports only lib/core and a pure table of domains: no other package, no Node module, no framework.",
      code("^lib/core/"),
      { pathNot: ["^lib/core/", "^node_modules/tldts/"] },
    ),
    forbid(
      "ports-speak-core",
      "A port is an interface over core types; it imports nothing else.",
      code("^lib/ports/"),
      { pathNot: "^lib/(core|ports)/" },
    ),
    forbid("contract-is-isomorphic", "lib/contract runs on both sides: core and zod only.", code("^lib/contract/"), {
      pathNot: "^(lib/(core|contract)/|node_modules/zod/)",
    }),
    forbid(
      "pipelines-see-ports",
      "Pipelines and commands know ports and core, never an adapter, a framework or a library.",
      code("^lib/(pipelines|commands)/"),
      { pathNot: "^lib/(core|ports|pipelines|commands)/" },
    ),
    forbid(
      "adapters-look-inward",
      "An adapter knows core, ports and its own library; not the web, not a pipeline.",
      code("^lib/adapters/"),
      { path: "^(app|components|lib/(pipelines|commands|contract|server|client))/" },
    ),
    forbid(
      "adapters-are-islands",
      "One adapter never imports another (all may use crypto; the queue may use the db client).",
      code("^lib/adapters/([^/]+)/"),
      {
        path: "^lib/adapters/",
        pathNot: ["^lib/adapters/$1/", "^lib/adapters/crypto/", "^lib/adapters/db/(client|schema)[.]ts$"],
      },
    ),
    forbid(
      "adapters-are-wired-once",
      "Only lib/server/runtime.ts may name an adapter.",
      code("^(app|components|lib)/", ["^lib/adapters/", "^lib/server/runtime[.]ts$"]),
      { path: "^lib/adapters/" },
    ),
    forbid(
      "browser-stays-in-browser",
      "Components and lib/client may reach the server only through lib/server/actions.",
      code("^(components|lib/client)/"),
      { path: "^lib/(ports|pipelines|commands|adapters|server)/", pathNot: "^lib/server/actions/" },
    ),
    forbid(
      "components-do-not-know-pages",
      "app composes components; never the reverse. Nothing in lib imports either.",
      code("^(components|lib)/"),
      { path: "^app/" },
    ),
    forbid("lib-has-no-ui", "lib never imports a component.", code("^lib/"), { path: "^components/" }),
    forbid(
      "two-doors",
      "The server door never goes through the browser door.",
      code("^lib/(server|pipelines|commands)/"),
      { path: "^lib/client/" },
    ),
    forbid(
      "environment-is-read-once",
      "Only lib/server/runtime.ts imports lib/env.ts; everyone else receives values.",
      code(PRODUCTION, ["^lib/server/runtime[.]ts$"]),
      { path: "^lib/env[.]ts$" },
    ),
    forbid(
      "sandbox-stays-in-the-sandbox",
      "lib/sandbox is for scripts/demo and tests: no production code imports it.",
      code(PRODUCTION, "^lib/sandbox/"),
      { path: "^lib/sandbox/" },
    ),
    forbid(
      "sandbox-knows-no-product",
      "The sandbox is the world outside: it speaks SMTP and IMAP to the product and imports none of it.",
      code("^lib/sandbox/"),
      { path: "^(app|components|lib)/", pathNot: "^lib/sandbox/" },
    ),
    forbid(
      "sandbox-is-no-product",
      "The sandbox plays the world for the demo and the tests; the product never knows it.",
      code(PRODUCTION, "^lib/sandbox/"),
      { path: "^lib/sandbox/" },
    ),
    forbid(
      "sandbox-stands-outside",
      "The sandbox knows the core and speaks mail; it never reaches into the product.",
      code("^lib/sandbox/"),
      { path: "^(app|components|lib/(pipelines|commands|adapters|server|client|contract))/" },
    ),
    forbid(
      "every-import-resolves",
      "What is imported must exist.",
      { pathNot: "^[.]next/" },
      { couldNotResolve: true },
    ),
    forbid("no-cycles", "A cycle means two files are one.", {}, { circular: true }),
    forbid("no-tests-in-production", "Production code never imports a test or a fixture.", code(PRODUCTION), {
      path: "([.](test|itest|spec)[.]tsx?$|^e2e/|[.]fixture[.]ts$)",
    }),
    ...Object.entries(OWNERS).map(([library, owner]) =>
      forbid(`one-owner-${library.split("|")[0]}`, `Only ${owner} may import ${library}.`, code(PRODUCTION, owner), {
        path: `^node_modules/(${library})(/|$)`,
      }),
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // type-only imports count: a type leak is a leak
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
