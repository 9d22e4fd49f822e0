import type { Offer } from "@/lib/core/reply/offer";

export const LINK_LABELS: Record<NonNullable<Offer["linkType"]>, string> = {
  dofollow: "Dofollow",
  nofollow: "Nofollow",
  sponsored: "Sponsored",
};

/** "120 EUR"; null where the mail names no price. */
export function priceText({ amount, currency }: Pick<Offer, "amount" | "currency">): string | null {
  if (amount === null) return null;
  const figure = amount.toLocaleString("en-GB", { maximumFractionDigits: 2 });
  return currency ? `${figure} ${currency}` : figure;
}

/** "120 EUR, dofollow, 7 days": the terms in one line. */
export function offerText(offer: Offer): string {
  const { linkType, turnaroundDays } = offer;
  const parts = [
    priceText(offer) ?? "No price named",
    linkType && LINK_LABELS[linkType].toLowerCase(),
    turnaroundDays !== null && daysText(turnaroundDays),
  ];
  return parts.filter(Boolean).join(", ");
}

export function daysText(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
