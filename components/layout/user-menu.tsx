"use client";
import { LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { type Theme, themeOf } from "@/lib/client/preferences";
import { signOut } from "@/lib/client/sign-out";
import { useTheme } from "@/lib/client/use-theme";

const SYSTEM = "system";

export function UserMenu({
  user,
  theme,
  children,
}: {
  user: { email: string };
  theme: Theme | null;
  children: ReactNode;
}) {
  const [chosen, choose] = useTheme(theme);

  return (
    <Menu>
      <MenuTrigger className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-1 hover:bg-hover max-lg:flex-none max-md:h-(--control-touch)">
        {children}
      </MenuTrigger>
      <MenuContent align="start" side="top">
        <MenuLabel>{user.email}</MenuLabel>
        <MenuSeparator />
        <MenuLabel>Theme</MenuLabel>
        <MenuRadioGroup value={chosen ?? SYSTEM} onValueChange={(value) => choose(themeOf(value))}>
          <MenuRadioItem value={SYSTEM}>As the system</MenuRadioItem>
          <MenuRadioItem value="light">Light</MenuRadioItem>
          <MenuRadioItem value="dark">Dark</MenuRadioItem>
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/settings/profile">
            <UserRound aria-hidden="true" size={15} />
            Name and password
          </Link>
        </MenuItem>
        <MenuItem onSelect={signOut}>
          <LogOut aria-hidden="true" size={15} />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
