/** `npm run poll`: hears the mailbox once and prints what came. */
import { command } from "./run-command";

await command("poll", [], (answer) => console.log(JSON.stringify(answer)));
