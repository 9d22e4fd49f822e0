import { attachmentResponse } from "@/lib/server/mail-files";
import { withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id", "n"] }, (call) =>
  attachmentResponse(call, call.params.id, Number(call.params.n)),
);
