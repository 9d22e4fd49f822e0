import { Reply } from "lucide-react";
import type { ReactNode } from "react";

/** The pages before the workspace: one column in the middle of an empty screen. */
export function Door({ title, description, children }: { title: string; description: string; children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
      <div className="w-full max-w-80">
        <span className="mb-5 grid size-8 place-items-center rounded-lg bg-ink text-on-ink">
          <Reply aria-hidden="true" size={17} />
        </span>
        <h1 className="font-semibold text-xl">{title}</h1>
        <p className="mt-0.5 mb-6 text-text-muted">{description}</p>
        {children}
      </div>
    </main>
  );
}
