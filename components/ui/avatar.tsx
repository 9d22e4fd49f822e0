import clsx from "clsx";

/** Initials of a person; a dashed ring where there is none. */
export function Avatar({ name, label, size = "sm" }: { name: string | null; label: string; size?: "sm" | "lg" }) {
  const box = size === "lg" ? "size-8 text-xs" : "size-[1.125rem] text-[0.5625rem]";
  if (!name) {
    return (
      <span
        role="img"
        aria-label={label}
        title={label}
        className={clsx(
          box,
          "inline-block flex-none rounded-full border border-text-disabled border-dashed align-middle",
        )}
      />
    );
  }
  return (
    <span
      role="img"
      aria-label={`${label}: ${name}`}
      title={`${label}: ${name}`}
      className={clsx(
        box,
        "inline-grid flex-none place-items-center rounded-full bg-pressed align-middle font-semibold text-text-muted leading-none tracking-normal",
      )}
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
    </span>
  );
}

export function initialsOf(name: string): string {
  const [first = "", second = ""] = name.split(/[\s.@]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return `${[...first][0] ?? ""}${[...second][0] ?? ""}`.toUpperCase();
}
