"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { validatePolicyAction } from "@/lib/server/actions/outreach";
import { ApiError } from "./api";

export type PolicyQuestion = {
  recipientEmail: string;
  senderEmail?: string | undefined;
  subject: string;
  campaignId?: string;
  leadId?: string;
  replyId?: string;
};

const PAUSE_MS = 400;

/** Asks the policy whether this mail may go, after a pause in typing. Nothing is spent by asking. */
export function usePolicy(question: PolicyQuestion) {
  const settled = useSettled(question, PAUSE_MS);
  return useQuery({
    queryKey: ["policy", settled],
    queryFn: () => askPolicy(settled),
    enabled: settled.recipientEmail !== "" && settled.subject.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
}

async function askPolicy(question: PolicyQuestion) {
  const answer = await validatePolicyAction(question);
  if (answer.ok) return answer.value;
  throw new ApiError(answer.problem, 422);
}

/** The value once it has stood still for a while. */
function useSettled<Value>(value: Value, pauseMs: number): Value {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return JSON.parse(settled);
}
