import clsx from "clsx";

export function railLinkClasses(here: boolean): string {
  return clsx(
    "flex h-[1.6875rem] items-center gap-[9px] rounded-md px-2 max-lg:h-9 max-lg:justify-center max-lg:px-0 max-md:h-(--control-touch) max-md:justify-start max-md:px-2",
    here ? "bg-pressed font-medium text-text" : "text-text-muted hover:bg-hover",
  );
}
