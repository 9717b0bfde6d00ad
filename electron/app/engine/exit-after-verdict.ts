import type { SessionEvent } from '../../../shared/domain/session.ts';

/** Long enough for a person or a screenshot to see the verdict. */
const SHOWN_MS = 3000;

/** A watcher of events that calls `quit` a little after the first final verdict; for scripts that start the wizard. */
export function exitAfterVerdict(quit: () => void): (events: readonly SessionEvent[]) => void {
  let leaving = false;
  return (events) => {
    if (leaving || !events.some((event) => event.type === 'verdict' && event.final)) return;
    leaving = true;
    setTimeout(quit, SHOWN_MS);
  };
}
