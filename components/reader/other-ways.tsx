"use client";
import { Plus, Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Detail } from "@/lib/client/reply-queries";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";

const FindMail = dynamic(() => import("./find-mail").then((module) => module.FindMail));
const NewLead = dynamic(() => import("./new-lead").then((module) => module.NewLead));

/** Where no guess is right: the mail is searched by hand, its sender becomes a lead, or it is none of our business. */
export function OtherWays({ reply, onDone }: { reply: Detail; onDone: () => void }) {
  const [open, setOpen] = useState<"mail" | "lead" | null>(null);
  useShortcuts(["reply"], { findMail: () => setOpen("mail"), newLead: () => setOpen("lead") });
  const close = () => setOpen(null);
  return (
    <footer className="flex flex-wrap items-center gap-x-1 border-line border-t bg-surface-sunken px-1.5 py-1.5">
      <Button look="ghost" size="sm" shortcut="l" onClick={() => setOpen("mail")} className={TOUCH}>
        <Search aria-hidden="true" size={14} />
        Search our mails
      </Button>
      <Button look="ghost" size="sm" shortcut="n" onClick={() => setOpen("lead")} className={TOUCH}>
        <Plus aria-hidden="true" size={14} />
        New lead
      </Button>
      <Button look="ghost" size="sm" onClick={onDone} className={TOUCH}>
        Not about our mails
      </Button>
      {open === "mail" && <FindMail reply={reply} onClose={close} />}
      {open === "lead" && <NewLead reply={reply} onClose={close} />}
    </footer>
  );
}

const TOUCH = "max-md:h-(--control-touch)";
