"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  /** A question. */
  title: string;
  /** What follows. */
  children: ReactNode;
  act: string;
  keep: string;
  onConfirm: () => Promise<void>;
};

/** Asks before what cannot be put back; everything else is done at once and undone by its toast. */
export function Confirm({ open, onClose, title, children, act, keep, onConfirm }: ConfirmProps) {
  const [acting, setActing] = useState(false);
  async function confirm() {
    setActing(true);
    await onConfirm();
    setActing(false);
    onClose();
  }
  return (
    <Dialog open={open} onOpenChange={onClose} title={title} width="sm">
      <div className="flex flex-col gap-4">
        <div className="text-text-muted">{children}</div>
        <div className="flex gap-2">
          <Button look="danger" disabled={acting} onClick={confirm}>
            {act}
          </Button>
          <Button look="ghost" onClick={onClose}>
            {keep}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
