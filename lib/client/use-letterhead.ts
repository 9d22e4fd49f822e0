"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { letterheadAction } from "@/lib/server/actions/outreach";
import { ApiError } from "./api";

type Mail = { leadId: string | null; replyId?: string; senderEmail?: string | undefined };

/** From whom a mail would come and what its placeholders stand for, as the server will have it when it sends. */
export function useLetterhead({ leadId, replyId = undefined, senderEmail = undefined }: Mail) {
  return useQuery({
    queryKey: ["letterhead", leadId, replyId, senderEmail],
    queryFn: () => readLetterhead({ leadId: leadId ?? "", replyId: replyId ?? null, senderEmail: senderEmail ?? null }),
    enabled: leadId !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: 1,
  });
}

async function readLetterhead(mail: Parameters<typeof letterheadAction>[0]) {
  const answer = await letterheadAction(mail);
  if (answer.ok) return answer.value;
  throw new ApiError(answer.problem, 422);
}
