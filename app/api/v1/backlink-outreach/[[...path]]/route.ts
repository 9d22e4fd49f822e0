import { err } from "@/lib/core/result";
import { answering } from "@/lib/server/with-user";

/** Whatever no other route answers, in the API's own shape. */
const unknownRoute = () => answering(async () => err({ kind: "not_found" }));

export {
  unknownRoute as DELETE,
  unknownRoute as GET,
  unknownRoute as PATCH,
  unknownRoute as POST,
  unknownRoute as PUT,
};
