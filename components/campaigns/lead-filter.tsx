"use client";
import { Search, X } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Select } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { LEAD_STATUS_LABELS, LEAD_STATUSES, type LeadStatus } from "@/lib/core/lead";

const PAUSE_MS = 250;

type LeadFilterProps = { q: string; status: LeadStatus | null };

/** Searches while typing and narrows by status. Both are in the URL, so that they can be shared and reloaded. */
export function LeadFilter({ q, status }: LeadFilterProps) {
  const router = useRouter();
  const path = usePathname();
  const [typed, setTyped] = useState<string | null>(null);
  const [, startTransition] = useTransition();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  function show(next: { q: string; status: string | null }) {
    clearTimeout(pause.current);
    const query = new URLSearchParams();
    if (next.q.trim()) query.set("q", next.q.trim());
    if (next.status) query.set("status", next.status);
    startTransition(() => router.replace(query.size > 0 ? `${path}?${query}` : path, { scroll: false }));
  }

  function type(text: string) {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => show({ q: text, status }), PAUSE_MS);
  }

  function clear() {
    setTyped("");
    show({ q: "", status });
  }

  const shown = typed ?? q;
  return (
    <search className="flex flex-none items-center gap-2 max-md:w-full">
      <div className="flex h-(--control-md) min-w-0 flex-1 items-center gap-[7px] rounded-md border border-transparent bg-hover pl-2 text-text-faint focus-within:border-line-strong focus-within:bg-surface md:w-52 max-md:h-(--control-lg)">
        <Search aria-hidden="true" size={15} />
        <input
          aria-label="Search leads"
          placeholder="Site or person"
          value={shown}
          maxLength={200}
          enterKeyHint="search"
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && show({ q: shown, status })}
          className="h-full min-w-0 flex-1 bg-transparent text-text outline-none max-md:text-[1rem]"
        />
        {shown && <IconButton icon={X} label="Clear the search" onClick={clear} />}
      </div>
      <Select
        aria-label="Status"
        value={status ?? ""}
        onChange={(event) => show({ q: shown, status: event.target.value || null })}
        className="h-(--control-md)! w-36! flex-none max-md:h-(--control-lg)!"
      >
        <option value="">Any status</option>
        {LEAD_STATUSES.map((choice) => (
          <option key={choice} value={choice}>
            {LEAD_STATUS_LABELS[choice]}
          </option>
        ))}
      </Select>
    </search>
  );
}
