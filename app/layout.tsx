import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/layout/providers";
import { THEME_COOKIE, themeOf, ZONE_COOKIE, zoneOf } from "@/lib/client/preferences";
import { geist, geistMono } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Backlink Outreach", template: "%s · Backlink Outreach" },
  description: "Outreach and the replies to it",
};
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The theme is a cookie so that the server renders it: no script has to run before the first paint. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = themeOf(jar.get(THEME_COOKIE)?.value);
  const zone = zoneOf(jar.get(ZONE_COOKIE)?.value);
  return (
    <html lang="en" className={`${geist.variable} ${geistMono.variable}`} data-theme={theme ?? undefined}>
      <body>
        <Providers now={Date.now()} timeZone={zone}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
