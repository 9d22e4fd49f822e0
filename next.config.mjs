/** Libraries that load files of their own at run time (WebAssembly, workers, codecs) and must not be bundled. */
const UNBUNDLED = [
  "@electric-sql/pglite",
  "imapflow",
  "mailparser",
  "nodemailer",
  "pg-boss",
  "@node-rs/argon2",
  "postgres",
];

/**
 * JavaScript, because for TypeScript the server would load a compiler and keep its 23 MB for as long as it runs.
 * @type {import("next").NextConfig}
 */
const config = {
  serverExternalPackages: UNBUNDLED,
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run types` is the check; building twice over the same types costs half the build
};

export default config;
