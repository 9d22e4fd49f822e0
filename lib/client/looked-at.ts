const LOCK = "looked-at";

/** While one looks at this tab, other tabs of this browser know it. Ends with the call of what it answers. */
export function holdWhileLookedAt(): () => void {
  let letGo = () => {};
  const hold = () => {
    letGo();
    if (document.hidden) return;
    const looking = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    void navigator.locks?.request(LOCK, { mode: "shared" }, () => looking); // missing on pages without https
  };
  hold();
  document.addEventListener("visibilitychange", hold);
  return () => {
    document.removeEventListener("visibilitychange", hold);
    letGo();
  };
}

/** Whether a tab of ours is in sight: it shows what is new by itself. */
export async function isLookedAt(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return !document.hidden || held.some(({ name }) => name === LOCK);
}
