import { ok, type Result } from "../core/result";

/** The result with its value put into another shape; a failure passes through. */
export function mapped<T, U, E>(result: Result<T, E>, shape: (value: T) => U): Result<U, E> {
  return result.ok ? ok(shape(result.value)) : result;
}
