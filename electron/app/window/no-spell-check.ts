import type { Session } from 'electron';

/** The spell checker would fetch dictionaries from the net, which this program never does on its own. */
export function turnOffSpellCheck(session: Pick<Session, 'setSpellCheckerEnabled'>): void {
  session.setSpellCheckerEnabled(false);
}
