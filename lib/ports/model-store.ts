import type { Example } from "../core/reply/layers/model/example";
import type { Model } from "../core/reply/layers/model/model";
import type { Promotion } from "../core/reply/layers/model/promotion";
import type { Result } from "../core/result";
import type { LabelCount, ModelVersionView } from "../core/views/classifier-views";

/** The models of a workspace and what they learn from. While none is active, the shipped one reads. */
export interface ModelStore {
  /** The model that reads new mail. One small query while it does not change. */
  active(workspaceId: string): Promise<Model>;
  /** Newest first. */
  versions(workspaceId: string): Promise<ModelVersionView[]>;
  /** Labels that people set since the newest version was trained. */
  correctionsSinceTraining(workspaceId: string): Promise<number>;
  /** Replies whose label a person set, newest first, at most `limit`. */
  corrections(workspaceId: string, limit: number): Promise<Example[]>;
  /** Replies whose label a person set. */
  correctionCount(workspaceId: string): Promise<number>;
  /** What the machine called the replies that came since and that a person has seen, and what they are called now. */
  labels(workspaceId: string, since: Date): Promise<LabelCount[]>;
  /** Keeps a trained model; a promoted one becomes active in the same step. */
  keep(
    workspaceId: string,
    trained: { model: Model; corrections: number; promotion: Promotion },
    now: Date,
  ): Promise<void>;
  /** Makes a version active; null goes back to the shipped model. */
  activate(workspaceId: string, id: string | null): Promise<Result<null, { kind: "not_found" }>>;
}
