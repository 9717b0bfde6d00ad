import type { SessionEvent } from '../../shared/domain/session.ts';
import type { Redactor } from '../../shared/report/redact/redact.ts';

/**
 * Passes events on without identity. The first ones wait until the settings have been read: only then is it known which
 * modules are private.
 */
export function redactedEvents(redactor: Redactor, tell: (event: SessionEvent) => void): (event: SessionEvent) => void {
  let held: SessionEvent[] | null = [];
  return (event) => {
    redactor.learn(event);
    if (held === null) {
      tell(redactor.redact(event));
      return;
    }
    held.push(event);
    if (!settingsAreRead(event)) return;
    const waiting = held;
    held = null;
    for (const one of waiting) tell(redactor.redact(one));
  };
}

function settingsAreRead(event: SessionEvent): boolean {
  if (event.type === 'probe') return event.probe === 'config/settings' && event.state === 'ended';
  return event.type === 'verdict' || event.type === 'result';
}
