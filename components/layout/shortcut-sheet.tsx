"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Checkbox } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { keepPreference, SINGLE_KEYS_COOKIE, singleKeysOff } from "@/lib/client/preferences";
import { capOf, SCOPE_LABELS, SCOPES, SHORTCUTS } from "@/lib/client/shortcuts/registry";

/** Every shortcut there is, drawn from the table that the handler reads. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [single, setSingle] = useState(() => !singleKeysOff());
  function change(on: boolean) {
    setSingle(on);
    keepPreference(SINGLE_KEYS_COOKIE, on ? null : "off");
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Shortcuts" width="lg">
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {SCOPES.map((scope) => (
          <section key={scope}>
            <h3 className="section-label mb-1">{SCOPE_LABELS[scope]}</h3>
            <dl>
              {SHORTCUTS.filter((entry) => entry.scope === scope).map(({ id, label, keys }) => (
                <div key={id} className="flex min-h-7 items-center gap-2 border-line border-b">
                  <dt className="min-w-0 flex-1">{label}</dt>
                  <dd className="flex flex-wrap justify-end gap-1">
                    <span className="sr-only">{keys.join(" or ")}</span>
                    {keys.map((key) => (
                      <Kbd key={key}>{capOf(key)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        className="mt-4"
        checked={single}
        onChange={(event) => change(event.target.checked)}
        label="Shortcuts of one key are on. Off, only Escape and keys with Command or Control are heard."
      />
    </Dialog>
  );
}
