import clsx from "clsx";

/** A key cap. Hidden from screen readers: the shortcut sheet tells them. */
export function Kbd({ children, className }: { children: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-grid h-[1.0625rem] min-w-[1.0625rem] flex-none place-items-center rounded-xs bg-hover px-1 font-medium font-sans text-2xs text-text-faint leading-none ring-1 ring-line ring-inset",
        className,
      )}
    >
      {children}
    </span>
  );
}
