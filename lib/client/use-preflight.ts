"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Finding, preflight } from "@/lib/core/compose/preflight";
import { contactHistoryAction } from "@/lib/server/actions/outreach";
import { ApiError } from "./api";

type Mail = { recipientEmail: string | null; subject: string; body: string; answersReply: boolean };

/** What speaks against a mail as it is written, with what the server knows of earlier contact once that is there. */
export function usePreflight({ recipientEmail, subject, body, answersReply }: Mail): Finding[] {
  const { data: history = null } = useQuery({
    queryKey: ["contact-history", recipientEmail],
    queryFn: () => readHistory(recipientEmail ?? ""),
    enabled: Boolean(recipientEmail) && !answersReply,
    staleTime: 60_000,
    retry: false,
  });
  return useMemo(
    () => preflight({ recipientEmail, subject, body, answersReply, history }, new Date()),
    [recipientEmail, subject, body, answersReply, history],
  );
}

async function readHistory(recipientEmail: string) {
  const answer = await contactHistoryAction({ recipientEmail });
  if (!answer.ok) throw new ApiError(answer.problem, 422);
  const { lastMail, colleague } = answer.value;
  return {
    lastMail: lastMail && { ...lastMail, at: new Date(lastMail.at) },
    colleague: colleague && { ...colleague, at: new Date(colleague.at) },
  };
}
