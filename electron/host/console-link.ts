import { connect } from 'node:net';

/** Only pipes that gomod-doctor-cli makes; no other name is ever opened. */
const OURS = /^\\\\\.\\pipe\\gomod-doctor-cli-\d{1,10}-[0-9a-f]{16}$/u;

/**
 * Calls `closed` once the console program that started this one ends or gets Ctrl-C, which does not reach a Windows program
 * without a console: it keeps its end of a named pipe open for as long as this one should run. Does nothing for a name that
 * is not one of its pipes. Never keeps the process alive.
 */
export function followConsole(pipe: string | undefined, closed: () => void, isOurs = OURS): void {
  if (pipe === undefined || !isOurs.test(pipe)) return;
  const link = connect({ path: pipe });
  link.unref();
  link.on('error', () => {});
  link.once('close', closed);
  link.resume();
}
