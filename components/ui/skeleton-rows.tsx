type SkeletonRowsProps = { rows?: number; shape?: "comfortable" | "compact" | "wide"; label: string };

/** The still outline of rows that are on their way, as high as they will be: no shimmer. */
export function SkeletonRows({ rows = 8, shape = "comfortable", label }: SkeletonRowsProps) {
  if (shape === "wide") return <SkeletonTable rows={rows * 2} label={label} />;
  if (shape === "compact") return <CompactRows rows={rows} label={label} />;
  return (
    <div role="status" aria-label={label}>
      {outlines(rows).map((row) => (
        <div
          key={row}
          className="flex h-(--row-comfortable) flex-col justify-center gap-2 border-line border-b pr-4 pl-6 max-md:h-22"
        >
          <div className="flex gap-2">
            <i className="h-2.5 w-32 rounded-xs bg-pressed" />
            <i className="h-2.5 w-24 rounded-xs bg-hover" />
            <i className="ml-auto h-2.5 w-9 rounded-xs bg-hover" />
          </div>
          <i className="h-2.5 w-full rounded-xs bg-hover" />
          <div className="flex gap-2">
            <i className="h-3.5 w-20 rounded-sm bg-pressed" />
            <i className="mt-0.5 h-2.5 w-36 rounded-xs bg-hover" />
          </div>
        </div>
      ))}
    </div>
  );
}

function CompactRows({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {outlines(rows).map((row) => (
        <div
          key={row}
          className="flex h-(--row-compact) flex-col justify-center gap-2 border-line border-b pr-4 pl-6 max-md:h-16"
        >
          <i className="h-2.5 w-40 rounded-xs bg-pressed" />
          <i className="h-2.5 w-full rounded-xs bg-hover" />
        </div>
      ))}
    </div>
  );
}

/** Outlines of table rows. */
export function SkeletonTable({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {outlines(rows).map((row) => (
        <div key={row} className="flex h-(--row-wide) items-center gap-6 border-line border-b px-6">
          <i className="h-2.5 w-40 rounded-xs bg-pressed" />
          <i className="h-2.5 w-24 rounded-xs bg-hover" />
          <i className="h-2.5 flex-1 rounded-xs bg-hover" />
        </div>
      ))}
    </div>
  );
}

function outlines(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row);
}
