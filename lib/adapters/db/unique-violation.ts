const UNIQUE_VIOLATION = "23505"; // PostgreSQL, appendix A

/** Whether a statement failed because a unique value was taken. Drivers and drizzle wrap the server's error. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === UNIQUE_VIOLATION) || isUniqueViolation(error.cause);
}
