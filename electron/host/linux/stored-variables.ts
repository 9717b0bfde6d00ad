import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { ScopedVariable } from '../host.ts';

/** Read by every login or terminal; `~/.zshrc` and friends come after the machine's. */
const USER_FILES = ['.profile', '.bash_profile', '.bashrc', '.zshrc'];
const MAX_FILE_CHARACTERS = 1_000_000;

/** `NAME=value` or `export NAME=value`, the value bare or in one pair of quotes, a comment behind it. */
const ASSIGNMENT =
  /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(?:"([^"\\`$]*)"|'([^']*)'|([^\s"'\\`$;|&<>()#]*))\s*;?\s*(?:#.*)?$/u;

/**
 * Variables that the shell's start-up files set in plain lines. A line that needs a shell to know its value (`$X`,
 * `$(…)`, conditions on the same line) is passed over: a guess would be worse than nothing.
 *
 * @param root prefix of `/etc`, for tests.
 */
export async function storedVariables(home: string, root = ''): Promise<Outcome<readonly ScopedVariable[]>> {
  const profiles = join(root, '/etc/profile.d');
  const machineFiles = [join(root, '/etc/environment'), ...(await scriptsIn(profiles))];
  const machine = await Promise.all(machineFiles.map((file) => variablesIn(file, 'machine')));
  const user = await Promise.all(USER_FILES.map((file) => variablesIn(join(home, file), 'user')));
  return success([...machine, ...user].flat());
}

async function scriptsIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.sh'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

async function variablesIn(file: string, scope: 'user' | 'machine'): Promise<readonly ScopedVariable[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return [];
  }
  return parseAssignments(text.slice(0, MAX_FILE_CHARACTERS)).map(({ name, value, line, text }) => ({
    name,
    value,
    scope,
    where: `${file}:${line}`,
    assignment: { file, line, text },
  }));
}

/** Plain assignments with their line numbers, counted from 1. */
export function parseAssignments(text: string): readonly { name: string; value: string; line: number; text: string }[] {
  const found: { name: string; value: string; line: number; text: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const whole = line.replace(/\r$/u, '');
    const match = ASSIGNMENT.exec(whole);
    if (match?.[1])
      found.push({ name: match[1], value: match[2] ?? match[3] ?? match[4] ?? '', line: at + 1, text: whole });
  }
  return found;
}
