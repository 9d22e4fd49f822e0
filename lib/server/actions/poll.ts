"use server";
import { z } from "zod";
import { poll } from "../poll";
import { userAction } from "../user-action";

export const pollNowAction = userAction(z.undefined(), (_, context) => poll(context, { trigger: "user" }), {
  limit: "poll",
});
