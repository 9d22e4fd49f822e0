/** `npm run api-key:create -- --email E --name N`: prints the key alone. It is shown this once. */
import { command } from "./run-command";

await command("api-key:create", ["email", "name"], ({ key }) => console.log(key));
