/** `npm run user:create -- --email E --password P --role admin|member|viewer [--name N]` */
import { command } from "./run-command";

await command("user:create", ["email", "password", "role", "name"], ({ email, role }) =>
  console.log(`${email} is ${role} now`),
);
