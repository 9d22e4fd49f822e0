"use client";
import { Pencil } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import type { Offer } from "@/lib/core/reply/offer";
import { OfferForm } from "./offer-form";
import { daysText, LINK_LABELS, offerText, priceText } from "./offer-words";
import { Fact, Facts, SideSection } from "./side-section";

/** The terms that this mail names, put right where they were misread, and what the same site asked before. */
export function OfferSection({ reply }: { reply: Detail }) {
  const { offer, earlierOffers } = reply;
  const mayWrite = useMayWrite();
  const [editing, setEditing] = useState(false);
  if (!offer && earlierOffers.length === 0) return null;
  return (
    <SideSection
      title="Offer"
      action={
        offer &&
        mayWrite &&
        !editing && <IconButton icon={Pencil} label="Change the terms" size="sm" onClick={() => setEditing(true)} />
      }
    >
      {offer && editing && <OfferForm replyId={reply.id} offer={offer} onClose={() => setEditing(false)} />}
      {offer && !editing && <Terms offer={offer} />}
      <EarlierOffers offers={earlierOffers} />
    </SideSection>
  );
}

function Terms({ offer }: { offer: Offer }) {
  const { linkType, turnaroundDays, guidelineUrl } = offer;
  return (
    <Facts>
      <Fact name="Price">
        <b className="font-semibold">{priceText(offer) ?? "Not named"}</b>
      </Fact>
      <Fact name="Link">{linkType ? LINK_LABELS[linkType] : "Not said"}</Fact>
      <Fact name="Turnaround">{turnaroundDays === null ? "Not said" : daysText(turnaroundDays)}</Fact>
      <Fact name="Guidelines">
        {guidelineUrl ? (
          <a
            href={guidelineUrl}
            target="_blank"
            rel="noreferrer nofollow"
            className="underline decoration-line-control decoration-dotted underline-offset-3 hover:text-accent"
          >
            {guidelineUrl.replace(/^https?:\/\//, "")}
          </a>
        ) : (
          "None"
        )}
      </Fact>
    </Facts>
  );
}

/** What the site asked for in other mails, newest first. */
export function EarlierOffers({ offers }: { offers: Detail["earlierOffers"] }) {
  if (offers.length === 0) return null;
  return (
    <div className="mt-2 text-text-muted text-xs leading-5">
      <p className="text-text-faint">Asked before</p>
      <ul>
        {offers.map(({ replyId, at, offer, from }) => (
          <li key={replyId} className="flex gap-2">
            <Link
              href={`/inbox/${replyId}?view=all`}
              title={from}
              className="min-w-0 flex-1 truncate text-text hover:text-accent hover:underline"
            >
              {offerText(offer)}
            </Link>
            <Time at={at} shape="short" className="text-text-faint" />
          </li>
        ))}
      </ul>
    </div>
  );
}
