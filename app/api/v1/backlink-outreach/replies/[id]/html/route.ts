import { mailHtmlQuery } from "@/lib/contract/list-queries";
import { htmlResponse } from "@/lib/server/mail-files";
import { withUser } from "@/lib/server/with-user";

/** The source of the sandboxed frame that shows a mail's HTML. Remote images stay out until `images=1` asks for them. */
export const GET = withUser({ params: ["id"], query: mailHtmlQuery }, (call) =>
  htmlResponse(call, call.params.id, call.query),
);
