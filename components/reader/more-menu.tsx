"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { apiUrl } from "@/lib/client/api";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Row, replyQueries } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import type { PersonRef } from "@/lib/core/views/reply-views";
import type { ReaderPaneProps } from "./reader-props";

const StopDialog = dynamic(() => import("@/components/suppression/add-stop").then((module) => module.StopDialog));

type MoreMenuProps = Pick<ReaderPaneProps, "id" | "owners" | "onNext" | "onReopen"> & {
  reply: Row | undefined;
  mine: PersonRef;
};

/** Acts that are rarer than those with a button. */
export function MoreMenu({ id, reply, mine, owners, onNext, onReopen }: MoreMenuProps) {
  const { assign, markRead, link, trustSender, remove } = useReplyActions();
  const client = useQueryClient();
  const mayWrite = useMayWrite();
  const [stopping, setStopping] = useState(false);
  const others = owners.filter((owner) => owner.id !== mine.id && owner.id !== reply?.owner?.id);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton icon={Ellipsis} label="More" className="max-md:size-(--control-touch)" />
        </MenuTrigger>
        <MenuContent>
          {mayWrite && (
            <>
              <MenuItem shortcut="u" onSelect={() => markRead(id, false)}>
                Mark unread
              </MenuItem>
              <MenuItem shortcut="i" onSelect={() => assign(id, mine)}>
                Assign to me
              </MenuItem>
              {others.map((owner) => (
                <MenuItem key={owner.id} onSelect={() => assign(id, owner)}>
                  <bdi className="max-w-56 truncate">Assign to {owner.name}</bdi>
                </MenuItem>
              ))}
              {reply?.owner && <MenuItem onSelect={() => assign(id, null)}>Assign to nobody</MenuItem>}
              {reply?.lead && (
                <MenuItem onSelect={() => link(id, null)}>Unlink from the {reply.attempt ? "mail" : "lead"}</MenuItem>
              )}
              {reply && reply.safetyVerdict !== "clean" && (
                <MenuItem onSelect={() => trustSender(id)}>Trust sender</MenuItem>
              )}
              {reply?.fromEmail && <MenuItem onSelect={() => setStopping(true)}>Add to suppression</MenuItem>}
            </>
          )}
          <MenuItem asChild>
            <a href={apiUrl(`/replies/${id}/source`)} target="_blank" rel="noreferrer">
              Source
            </a>
          </MenuItem>
          {mayWrite && (
            <MenuItem
              onSelect={() => {
                onNext();
                void remove(id, () => onReopen(id));
              }}
            >
              Delete
            </MenuItem>
          )}
        </MenuContent>
      </Menu>
      {stopping && reply && (
        <StopDialog
          target={reply.fromEmail}
          onClose={() => setStopping(false)}
          onStopped={() => void client.invalidateQueries({ queryKey: replyQueries.detail(id).queryKey })}
        />
      )}
    </>
  );
}
