import { startDemo } from "./demo-process";

/** One demo for the whole run. E2E_URL set beforehand: the tests run against what stands there, and nothing is started. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_URL) return undefined;
  const demo = await startDemo();
  process.env.E2E_URL = demo.url;
  process.env.E2E_MAIL_FOLDER = demo.mailFolder;
  process.env.E2E_IMAP = demo.imap;
  return async () => {
    await demo.stop();
    delete process.env.E2E_URL;
  };
}
