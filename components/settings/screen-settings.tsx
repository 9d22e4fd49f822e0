"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/field";
import { Segments } from "@/components/ui/segments";
import { DENSITY_COOKIE, type Density, keepPreference, SINGLE_KEYS_COOKIE, type Theme } from "@/lib/client/preferences";
import { runShortcut } from "@/lib/client/shortcuts/use-shortcuts";
import { useTheme } from "@/lib/client/use-theme";

type ScreenSettingsProps = { theme: Theme | null; density: Density; singleKeys: boolean };

const SYSTEM = "system";

export function ScreenSettings(atFirst: ScreenSettingsProps) {
  const [theme, chooseTheme] = useTheme(atFirst.theme);
  const [density, setDensity] = useState(atFirst.density);
  const [singleKeys, setSingleKeys] = useState(atFirst.singleKeys);

  function changeDensity(next: Density) {
    setDensity(next);
    keepPreference(DENSITY_COOKIE, next);
  }
  function changeSingleKeys(on: boolean) {
    setSingleKeys(on);
    keepPreference(SINGLE_KEYS_COOKIE, on ? null : "off");
  }

  return (
    <div className="flex max-w-(--measure) flex-col gap-6 px-6 pb-8 max-md:px-4">
      <Part title="Theme">
        <Segments<Theme | typeof SYSTEM>
          label="Theme"
          value={theme ?? SYSTEM}
          options={[
            { value: SYSTEM, label: "As the system" },
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
          onChange={(value) => chooseTheme(value === SYSTEM ? null : value)}
        />
      </Part>
      <Part title="Rows of the inbox">
        <Segments<Density>
          label="Rows of the inbox"
          value={density}
          options={[
            { value: "comfortable", label: "Three lines" },
            { value: "compact", label: "Two lines" },
          ]}
          onChange={changeDensity}
        />
      </Part>
      <Part title="Shortcuts">
        <Checkbox
          checked={singleKeys}
          onChange={(event) => changeSingleKeys(event.target.checked)}
          label="Shortcuts of one key are on"
        />
        <p className="text-text-muted text-xs">
          Switch them off if you speak to your computer, or if keys are pressed by accident. Escape, and keys with
          Command or Control, are heard all the same.
        </p>
        <Button onClick={() => runShortcut("help")}>Show all shortcuts</Button>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}
