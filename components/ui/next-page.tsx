import Link from "next/link";
import { buttonClasses } from "./button";

/** The way to a list's next page; nothing on the last one. */
export function NextPage({ href, cursor }: { href: string; cursor: string | null }) {
  if (cursor === null) return null;
  const joint = href.includes("?") ? "&" : "?";
  return (
    <div className="px-6 py-3 max-md:px-4">
      <Link href={`${href}${joint}cursor=${encodeURIComponent(cursor)}`} className={buttonClasses()}>
        Next page
      </Link>
    </div>
  );
}
