import { LabelRecord } from "@/components/classifier/label-record";
import { Learning } from "@/components/classifier/learning";
import { Mistakes } from "@/components/classifier/mistakes";
import { VersionTable } from "@/components/classifier/version-table";
import { Page } from "@/components/layout/page";
import { lastWeeks, mistakesOf, recordByIntent, WEEKS_SHOWN } from "@/lib/core/inbox/label-record";
import { readClassifier } from "@/lib/server/read";

export const metadata = { title: "Classifier" };

export default async function ClassifierPage() {
  const classifier = await readClassifier();
  const weeks = lastWeeks(new Date(), WEEKS_SHOWN);
  const counted = weeks.filter((week) => week >= (classifier.labels[0]?.week ?? week)).toReversed();
  return (
    <Page
      title="Classifier"
      description="What people left and corrected of the tags that the machine set, and what it has learnt of that."
    >
      <Learning classifier={classifier} />
      <LabelRecord records={recordByIntent(classifier.labels, counted)} weeks={counted} />
      <Mistakes mistakes={mistakesOf(classifier.labels)} since={weeks[0]} />
      <VersionTable classifier={classifier} />
    </Page>
  );
}
