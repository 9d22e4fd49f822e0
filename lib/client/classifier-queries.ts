import { queryOptions } from "@tanstack/react-query";
import type { Wired } from "@/lib/contract/wire";
import type { ClassifierView } from "@/lib/core/views/classifier-views";
import { readApi } from "./api";

const EVERY_MS = 30_000;
/** A training that is due begins within a minute and ends within another. */
const WHILE_TRAINING_MS = 3_000;

export const classifierQueries = {
  standing: () =>
    queryOptions({
      queryKey: ["classifier"],
      queryFn: ({ signal }) => readApi<Wired<ClassifierView>>("/classifier", {}, signal),
      refetchInterval: ({ state }) => (state.data && isTrainingDue(state.data) ? WHILE_TRAINING_MS : EVERY_MS),
    }),
};

export function isTrainingDue(classifier: Wired<ClassifierView>): boolean {
  return classifier.correctionsSinceTraining >= classifier.correctionsPerTraining;
}
