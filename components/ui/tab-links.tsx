import clsx from "clsx";
import Link from "next/link";

type TabLinksProps = {
  label: string;
  /** `count` null: none is shown. */
  tabs: { name: string; label: string; href: string; count: number | null }[];
  current: string;
};

/** Parts of a list, each an address of its own. Scrolls sideways where they do not fit. */
export function TabLinks({ label, tabs, current }: TabLinksProps) {
  return (
    <nav aria-label={label} className="min-w-0 overflow-x-auto [scrollbar-width:none]">
      <ul className="flex w-max gap-0.5 rounded-md bg-hover p-0.5">
        {tabs.map((tab) => (
          <li key={tab.name}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.name === current ? "page" : undefined}
              className={clsx(
                "flex h-[1.375rem] items-center gap-1.5 rounded-[4px] px-2.5 text-xs max-md:h-9",
                tab.name === current
                  ? "bg-surface-raised font-medium text-text ring-1 ring-line-strong"
                  : "text-text-muted hover:text-text",
              )}
            >
              {tab.label}
              {tab.count !== null && (
                <span className="text-text-muted tabular-nums">{tab.count.toLocaleString("en")}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
