/** Puts the focus on a row's link once it is in the page, so that the next key and the next Tab start there. */
export function focusRow(id: string) {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row-link="${CSS.escape(id)}"]`)?.focus());
}

/** True while nothing but the list, or nothing at all, has the focus: then moving it takes it from nobody. */
export function focusIsFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.closest('[role="row"]') !== null;
}
