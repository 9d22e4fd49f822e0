"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

const SHOWN_MS = 2000;

export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
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
