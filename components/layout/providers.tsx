"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Toasts } from "@/components/ui/toasts";
import { TooltipProvider } from "@/components/ui/tooltip";
import { browserZone, RenderedAtContext } from "@/lib/client/clock";
import { keepPreference, ZONE_COOKIE } from "@/lib/client/preferences";
import { makeQueryClient } from "@/lib/client/query-client";

const TOOLTIP_DELAY_MS = 400;

export function Providers({ now, timeZone, children }: { now: number; timeZone: string; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const renderedAt = useMemo(() => ({ now, timeZone }), [now, timeZone]);
  useEffect(() => {
    if (browserZone() !== timeZone) keepPreference(ZONE_COOKIE, browserZone());
  }, [timeZone]);
  return (
    <QueryClientProvider client={queryClient}>
      <RenderedAtContext value={renderedAt}>
        <TooltipProvider delayDuration={TOOLTIP_DELAY_MS}>
          {children}
          <Toasts />
        </TooltipProvider>
      </RenderedAtContext>
    </QueryClientProvider>
  );
}
