import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { Standing } from "@/components/classifier/standing";
import { Page } from "@/components/layout/page";
import { classifierQueries } from "@/lib/client/classifier-queries";
import { makeQueryClient } from "@/lib/client/query-client";
import { readClassifier } from "@/lib/server/read";

export const metadata = { title: "Classifier" };

export default async function ClassifierPage() {
  const client = makeQueryClient();
  client.setQueryData(classifierQueries.standing().queryKey, await readClassifier());
  return (
    <Page
      title="Classifier"
      description="What people left and corrected of the tags that the machine set, and what it has learnt of that."
    >
      <HydrationBoundary state={dehydrate(client)}>
        <Standing now={new Date().toISOString()} />
      </HydrationBoundary>
    </Page>
  );
}
