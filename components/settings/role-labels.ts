import type { Role } from "@/lib/core/user";

export const ROLE_LABELS: Record<Role, string> = { admin: "Admin", member: "Member", viewer: "Viewer" };
