import Link from "next/link";
import { buttonClasses } from "./button";

/** The ways through a list: back to its start when this is not the start, on to the next page when there is one. */
export function NextPage({ href, cursor, from }: { href: string; cursor: string | null; from?: string | undefined }) {
  if (cursor === null && from === undefined) return null;
  const joint = href.includes("?") ? "&" : "?";
  return (
    <nav aria-label="Pages" className="flex gap-2 px-6 py-3 max-md:px-4">
      {from !== undefined && (
        <Link href={href} className={buttonClasses()}>
          First page
        </Link>
      )}
      {cursor !== null && (
        <Link href={`${href}${joint}cursor=${encodeURIComponent(cursor)}`} className={buttonClasses()}>
          Next page
        </Link>
      )}
    </nav>
  );
}
