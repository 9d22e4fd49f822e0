import { listAuditQuery } from "@/lib/contract/list-queries";
import { auditCsv } from "@/lib/server/record-files";
import { withUser } from "@/lib/server/with-user";

/** The filters of the list; every page of it. */
export const GET = withUser(
  { query: listAuditQuery },
  async ({ query: { limit: _, cursor: __, ...filter }, ...call }) => auditCsv(call, filter),
);
