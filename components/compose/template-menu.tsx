"use client";
import { ChevronDown, FileText } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import type { Wired } from "@/lib/contract/wire";
import type { TemplateView } from "@/lib/core/views/campaign-views";

type Template = Wired<TemplateView>;

export function TemplateMenu({
  templates,
  label,
  onPick,
}: {
  templates: Template[];
  /** What the text came from, until another is picked. */
  label: string;
  onPick: (template: Template) => void;
}) {
  const [picked, setPicked] = useState<string | null>(null);
  if (templates.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button look="ghost" size="sm" className="max-md:h-9">
          <FileText aria-hidden="true" size={13} />
          <span className="max-w-40 truncate">{picked ?? label}</span>
          <ChevronDown aria-hidden="true" size={13} />
        </Button>
      </MenuTrigger>
      <MenuContent>
        {templates.map((template) => (
          <MenuItem
            key={template.id}
            onSelect={() => {
              setPicked(template.name);
              onPick(template);
            }}
          >
            {template.name}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
