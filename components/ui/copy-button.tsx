"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { sayFailure } from "@/lib/client/toasts";
import { Button } from "./button";

const SHOWN_MS = 2000;

export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    if (!(await written(text))) return sayFailure("The browser does not let this page copy. Select the text by hand.");
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  }
  const Icon = copied ? Check : Copy;
  return (
    <Button onClick={copy}>
      <Icon aria-hidden="true" size={14} />
      <span role="status">{copied ? "Copied" : label}</span>
    </Button>
  );
}

/** False where there is no clipboard: on plain HTTP, or when the person does not allow it. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
