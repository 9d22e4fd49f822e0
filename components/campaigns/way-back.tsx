import { ChevronRight } from "lucide-react";
import Link from "next/link";

export function WayBack() {
  return (
    <>
      <Link href="/campaigns" className="text-text-muted hover:text-text">
        Campaigns
      </Link>
      <ChevronRight aria-hidden="true" size={14} className="text-text-faint" />
    </>
  );
}
