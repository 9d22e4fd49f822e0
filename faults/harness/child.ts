/** A process that can be killed: it loads the product, waits for its task, and says how it went. */
import { runTask, type Task } from "./child-tasks";

const say = (message: object) => process.send?.(message);

process.once("message", (task: Task) => {
  runTask(task, () => say({ kind: "begun" }))
    .then((outcome) => say({ kind: "done", outcome }))
    .catch((error: unknown) => say({ kind: "failed", error: String(error).slice(0, 500) }))
    .finally(() => process.disconnect());
});
process.once("disconnect", () => process.exit()); // whoever started it is gone
say({ kind: "ready" });
