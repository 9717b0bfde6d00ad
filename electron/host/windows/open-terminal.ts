import { startForPerson } from '../run-process.ts';
import { systemTool } from './system-folder.ts';

/** Windows' own PowerShell in a console of its own: a detached program gets none, so that conhost has to bring it. */
export function openTerminal(environment: Readonly<Record<string, string>>, cwd: string): Promise<boolean> {
  const shell = systemTool(environment, 'WindowsPowerShell\\v1.0\\powershell.exe');
  return startForPerson({
    program: systemTool(environment, 'conhost.exe'),
    args: [shell, '-NoLogo'],
    environment,
    cwd,
  });
}
