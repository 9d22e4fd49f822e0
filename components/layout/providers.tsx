"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Toasts } from "@/components/ui/toasts";
import { TooltipLayer } from "@/components/ui/tooltip";
import { browserZone, RenderedAtContext } from "@/lib/client/clock";
import { keepPreference, ZONE_COOKIE } from "@/lib/client/preferences";
import { makeQueryClient } from "@/lib/client/query-client";

export function Providers({ now, timeZone, children }: { now: number; timeZone: string; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const renderedAt = useMemo(() => ({ now, timeZone }), [now, timeZone]);
  useEffect(() => {
    if (browserZone() !== timeZone) keepPreference(ZONE_COOKIE, browserZone());
  }, [timeZone]);
  return (
    <QueryClientProvider client={queryClient}>
      <RenderedAtContext value={renderedAt}>
        {children}
        <Toasts />
        <TooltipLayer />
      </RenderedAtContext>
    </QueryClientProvider>
  );
}
