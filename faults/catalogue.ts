import type { Fault } from "./harness/fault";
import { failingCommands } from "./receive/r01-failing-commands";
import { killThePoller } from "./receive/r02-kill-the-poller";
import { frozenPoller } from "./receive/r03-frozen-poller";
import { twoPollers } from "./receive/r03-two-pollers";
import { brokenConnections } from "./receive/r04-broken-connections";
import { noNews } from "./receive/r05-no-news";
import { numberedAnew } from "./receive/r06-numbered-anew";
import { sameMessageId } from "./receive/r07-same-message-id";
import { copies } from "./receive/r08-copies";
import { noMessageId } from "./receive/r09-no-message-id";
import { outage } from "./receive/r10-outage";
import { poisonousMail } from "./receive/r11-poison";
import { firstSync } from "./receive/r12-first-sync";
import { rewrittenIds } from "./receive/r13-rewritten-ids";
import { deletedReplies } from "./receive/r14-deleted";
import { interleavings } from "./receive/r15-interleavings";
import { allAtOnce } from "./receive/r16-all-at-once";
import { killAtNamedPoints, killWhileSending } from "./send/s01-kill-while-sending";
import { afterTheFinalDot } from "./send/s02-after-the-final-dot";
import { reconciled } from "./send/s02-reconciled";
import { beforeTheBody } from "./send/s03-before-the-body";
import { concurrentCaps } from "./send/s04-caps";
import { concurrentDuplicates } from "./send/s05-duplicates";
import { optOutInBetween } from "./send/s06-opt-out-in-between";
import { databaseRestart } from "./send/s07-database-restart";
import { untrustedServers } from "./send/s08-tls";
import { hostileHeaders } from "./send/s09-hostile-headers";
import { refusals } from "./send/s10-refusals";
import { oneClick } from "./send/s11-one-click";
import { forgedReports } from "./send/s12-forged-reports";
import { clockJumps } from "./send/s13-clock-jumps";

/** Every fault that the product is put through, in the order of the table. */
export const CATALOGUE: readonly Fault[] = [
  killWhileSending,
  killAtNamedPoints,
  afterTheFinalDot,
  reconciled,
  beforeTheBody,
  concurrentCaps,
  concurrentDuplicates,
  optOutInBetween,
  databaseRestart,
  untrustedServers,
  hostileHeaders,
  refusals,
  oneClick,
  forgedReports,
  clockJumps,
  failingCommands,
  killThePoller,
  twoPollers,
  frozenPoller,
  brokenConnections,
  noNews,
  numberedAnew,
  sameMessageId,
  copies,
  noMessageId,
  outage,
  poisonousMail,
  firstSync,
  rewrittenIds,
  deletedReplies,
  interleavings,
  allAtOnce,
];
