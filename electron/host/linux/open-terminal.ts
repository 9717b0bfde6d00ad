import { findExecutables } from '../find-executables.ts';
import { startForPerson } from '../run-process.ts';

/** The terminal that the system offers. Source: Debian Policy 11.8.3. */
export async function openTerminal(environment: Readonly<Record<string, string>>, cwd: string): Promise<boolean> {
  const [program] = await findExecutables((environment['PATH'] ?? '').split(':'), ['x-terminal-emulator']);
  return program !== undefined && startForPerson({ program, args: [], environment, cwd });
}
