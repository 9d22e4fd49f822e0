import { readiness } from "@/lib/server/readiness";

export const GET = readiness;
