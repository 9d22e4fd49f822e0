import { PLACEHOLDERS, type Placeholder } from "@/components/compose/placeholders";

const MEANINGS: Record<Placeholder, string> = {
  name: "First name of the contact",
  website: "The lead's site",
  topic: "The lead's site title",
  your_name: "Your name",
  your_site: "Your mail address's domain",
};

export const PLACEHOLDER_EXAMPLES: Record<Placeholder, string> = {
  name: "Claire",
  website: "sentiers-et-sommets.fr",
  topic: "Sentiers et Sommets",
  your_name: "Ana Pinto",
  your_site: "fernweg.example",
};

/** What may stand in braces. A mail does not leave while one of them has no value. */
export function PlaceholderTable() {
  return (
    <details className="rounded-lg border border-line bg-surface-sunken px-3 py-2 text-xs" open>
      <summary className="font-medium">Placeholders</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 md:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)]">
        {PLACEHOLDERS.map((name) => (
          <div key={name} className="col-span-full grid grid-cols-subgrid">
            <dt className="font-mono">{`{${name}}`}</dt>
            <dd className="text-text-muted">{MEANINGS[name]}</dd>
            <dd className="truncate text-text-faint max-md:hidden">{PLACEHOLDER_EXAMPLES[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-text-muted">A mail does not leave while one of them has no value.</p>
    </details>
  );
}
