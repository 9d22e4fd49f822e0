import { PLACEHOLDER_EXAMPLES, PLACEHOLDER_MEANINGS, PLACEHOLDERS } from "@/lib/core/compose/placeholders";

/** What may stand in braces. A mail does not leave while one of them has no value. */
export function PlaceholderTable() {
  return (
    <details className="rounded-lg border border-line bg-surface-sunken px-3 py-2 text-xs" open>
      <summary className="font-medium">Placeholders</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 md:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)]">
        {PLACEHOLDERS.map((name) => (
          <div key={name} className="col-span-full grid grid-cols-subgrid">
            <dt className="font-mono">{`{${name}}`}</dt>
            <dd className="text-text-muted">{PLACEHOLDER_MEANINGS[name]}</dd>
            <dd className="truncate text-text-faint max-md:hidden">{PLACEHOLDER_EXAMPLES[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-text-muted">A mail does not leave while one of them has no value.</p>
    </details>
  );
}
