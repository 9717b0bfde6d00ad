import type { SessionEvent } from '../../../shared/domain/session.ts';
import type { CallFailureCode } from '../../../shared/ipc/failure.ts';
import { eventsOf, type Script } from '../../unit/renderer/fakes/sessions.ts';
import type { Wizard } from '../launch.ts';

/** Share of a run's events after which a picture of a check under way shows most of what there is to see. */
const MIDWAY = 0.62;

/** Puts a scripted run in the place of the engine: the next check is answered by main with these events. */
async function answerChecks(wizard: Wizard, events: readonly SessionEvent[]): Promise<void> {
  await wizard.app.evaluate(({ BrowserWindow, ipcMain }, batch) => {
    ipcMain.removeHandler('check.start');
    ipcMain.handle('check.start', () => {
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.webContents.send('check.events', JSON.parse(batch)));
      return { ok: true, value: { id: 'scripted' } };
    });
  }, JSON.stringify(events));
}

/** The next check runs through this script at once. */
export function playWhole(wizard: Wizard, script: Script): Promise<void> {
  return answerChecks(wizard, eventsOf(script).flat());
}

/** The next check stops in the middle of this script, for as long as one likes. */
export function playHalf(wizard: Wizard, script: Script): Promise<void> {
  const events = eventsOf(script).flat();
  return answerChecks(wizard, events.slice(0, Math.round(events.length * MIDWAY)));
}

/** Puts a value in the place of what main would answer to a call of the page. */
export function answer(wizard: Wizard, channel: string, value: unknown): Promise<void> {
  return wizard.app.evaluate(
    ({ ipcMain }, [name, text]) => {
      ipcMain.removeHandler(name as string);
      ipcMain.handle(name as string, () => ({ ok: true, value: JSON.parse(text as string) as unknown }));
    },
    [channel, JSON.stringify(value)],
  );
}

/** Lets a call of the page fail. */
export function refuse(wizard: Wizard, channel: string, code: CallFailureCode): Promise<void> {
  return wizard.app.evaluate(
    ({ ipcMain }, [name, why]) => {
      ipcMain.removeHandler(name as string);
      ipcMain.handle(name as string, () => ({ ok: false, failure: { code: why, operation: name } }));
    },
    [channel, code],
  );
}

/** Tells the page of an event, as main does. */
export function tell(wizard: Wizard, channel: string, payload: unknown): Promise<void> {
  return wizard.app.evaluate(
    ({ BrowserWindow }, [name, text]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(name as string, JSON.parse(text as string)),
    [channel, JSON.stringify(payload)],
  );
}

/** Tells the page that the engine is gone, as main does. */
export function breakEngine(wizard: Wizard): Promise<void> {
  return wizard.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('check.died', { reason: 'exited' }),
  );
}
