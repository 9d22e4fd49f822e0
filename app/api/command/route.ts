import { commandRoute } from "@/lib/server/command-line";

/** For the commands of this machine while the app holds the embedded database. */
export const POST = commandRoute;
