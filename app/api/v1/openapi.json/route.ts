import { openApi } from "@/lib/contract/openapi";

const document = openApi();

export function GET(): Response {
  return Response.json(document);
}
