"use client";
import dynamic from "next/dynamic";
import { type ComponentProps, useState } from "react";
import { IntentMark, IntentTag } from "@/components/ui/intent-tag";
import { PopoverPane, usePopoverButton } from "@/components/ui/popover";
import type { Row } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { isUnsure, readingsOf } from "./row-facts";

const TagMenu = dynamic(() => import("./tag-menu").then((module) => module.TagMenu));

type TagButtonProps = Omit<ComponentProps<"button">, "type"> & {
  reply: Row;
  size?: "row" | "reader";
  /** How many readings have room side by side. */
  readings?: 1 | 2;
  /** Controlled by a shortcut; left out, the button rules itself. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** The tag that opens the menu of tags. Two dashed tags where a person has to choose. */
export function TagButton({ reply, size = "row", readings: room = 2, open, onOpenChange, ...rest }: TagButtonProps) {
  const [openByItself, setOpenByItself] = useState(false);
  const shown = open ?? openByItself;
  const change = onOpenChange ?? setOpenByItself;
  const { anchor, button } = usePopoverButton({ open: shown, onOpenChange: change });
  const readings = size === "row" ? readingsOf(reply).slice(0, room) : [reply.intent];
  const face = { unsure: isUnsure(reply), byYou: reply.layer === "person", size };
  if (!useMayWrite()) return readings.map((intent) => <IntentMark key={intent} intent={intent} {...face} />);
  return (
    <>
      {readings.map((intent, index) => (
        <IntentTag
          key={intent}
          intent={intent}
          {...face}
          {...(index === 0 ? button : { onClick: () => change(true) })}
          {...rest}
        />
      ))}
      {shown && (
        <PopoverPane
          anchor={anchor}
          label="Change tag"
          onOpenChange={change}
          className="w-[30.25rem] max-w-[calc(100vw-1rem)]"
        >
          <TagMenu reply={reply} onClose={() => change(false)} />
        </PopoverPane>
      )}
    </>
  );
}
