import { resend } from "@/lib/server/send";
import { withUser } from "@/lib/server/with-user";

export const POST = withUser({ params: ["id"], limit: "send" }, ({ params, ...context }) => resend(context, params.id));
