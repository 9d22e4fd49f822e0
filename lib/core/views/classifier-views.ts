import type { Intent } from "../reply/intents";
import type { Promotion } from "../reply/layers/model/promotion";

/** A model trained here, as people see it. */
export type ModelVersionView = {
  id: string;
  version: string;
  corrections: number;
  promotion: Promotion;
  active: boolean;
  createdAt: Date;
};

/** How many replies of a week the machine called `said` and are `meant` now. Only those that a person has seen. */
export type LabelCount = { week: string; said: Intent; meant: Intent; count: number };

/** What the classifier page shows. `week` is the Monday, `YYYY-MM-DD` in UTC. */
export type ClassifierView = {
  /** Replies whose label a person set. */
  corrections: number;
  correctionsSinceTraining: number;
  correctionsPerTraining: number;
  shippedVersion: string;
  activeVersion: string;
  /** Newest first. */
  versions: ModelVersionView[];
  labels: LabelCount[];
};
