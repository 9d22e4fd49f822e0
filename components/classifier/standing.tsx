"use client";
import { useQuery } from "@tanstack/react-query";
import { classifierQueries } from "@/lib/client/classifier-queries";
import { lastWeeks, mistakesOf, recordByIntent, WEEKS_SHOWN } from "@/lib/core/inbox/label-record";
import { LabelRecord } from "./label-record";
import { Learning } from "./learning";
import { Mistakes } from "./mistakes";
import { VersionTable } from "./version-table";

/** How the classifier fares, asked for again while the page is open: a training shows by itself. */
export function Standing({ now }: { now: string }) {
  const { data: classifier } = useQuery(classifierQueries.standing());
  if (!classifier) return null;
  const weeks = lastWeeks(new Date(now), WEEKS_SHOWN);
  const counted = weeks.filter((week) => week >= (classifier.labels[0]?.week ?? week)).toReversed();
  return (
    <>
      <Learning classifier={classifier} />
      <LabelRecord records={recordByIntent(classifier.labels, counted)} weeks={counted} />
      <Mistakes mistakes={mistakesOf(classifier.labels)} since={weeks[0]} />
      <VersionTable classifier={classifier} />
    </>
  );
}
