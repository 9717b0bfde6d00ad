import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

let folder: string | undefined;

/** The folder of the real `go`, past any wrapper in PATH. */
export function goFolder(): string {
  folder ??= join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'bin');
  return folder;
}
