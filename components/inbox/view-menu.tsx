"use client";
import { useQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { InboxPlace } from "@/lib/client/inbox-url";
import { replyQueries } from "@/lib/client/reply-queries";

const ViewForm = dynamic(() => import("./view-form").then((module) => module.ViewForm));

/** Keeps where one is under a name, or renames and deletes the view one is in. */
export function ViewMenu({ place }: { place: Required<InboxPlace> }) {
  const [open, setOpen] = useState(false);
  const { data: views } = useQuery(replyQueries.savedViews());
  const here = views?.find(({ view, q }) => view === place.view && q === place.q);
  if (!here && place.q === "") return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <IconButton
          icon={Bookmark}
          label={here ? `Saved as ${here.name}` : "Save this view"}
          className={here ? "text-accent!" : ""}
        />
      </PopoverTrigger>
      <PopoverContent aria-label="Saved view" align="end" className="w-72">
        {open && <ViewForm place={place} saved={here} onClose={() => setOpen(false)} />}
      </PopoverContent>
    </Popover>
  );
}
