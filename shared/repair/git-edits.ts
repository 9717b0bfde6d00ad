import { type GitAssignment, gitAssignments } from '../vcs/git-config-lines.ts';
import type { Edit, LineEdit } from './edit.ts';
import type { RepairContext } from './repair-context.ts';
import { shellWord } from './shell-words.ts';

/** The file of git's configuration that a value came from; null where it stands in none (a variable, the command line). */
export function gitFile({ platform }: Pick<RepairContext, 'platform'>, origin: string): string | null {
  const path = origin.replace(/^file:/u, '');
  if (platform === 'windows') return /^[A-Za-z]:[\\/]/u.test(path) ? path.replaceAll('/', '\\') : null;
  return path.startsWith('/') ? path : null;
}

/** Where the installer of git for Windows writes its choices, `http.sslBackend` and `http.sslCAInfo` among them. */
const INSTALLED = /[\\/]git[\\/](?:mingw(?:32|64)[\\/])?etc[\\/]gitconfig$/iu;

/** Does a list of certificates come from nobody but the installer? Such a setting is no wish of the person. */
export const isInstalled = (where: unknown): boolean => INSTALLED.test(String(where));

/** An edit of one file of git's, and what a person could type instead. */
export interface GitEdit {
  readonly edit: Edit;
  readonly command: string;
}

/**
 * Takes assignments out of a file of git's, as `git config --unset-all` does, but as remarks. Null where there is none.
 *
 * @param counts which are meant.
 */
export function unsetGitEdit(
  context: Pick<RepairContext, 'platform'>,
  path: string,
  text: string,
  counts: (one: GitAssignment) => boolean,
): GitEdit | null {
  const own = gitAssignments(text).filter(counts);
  const keys = [...new Set(own.map(({ key }) => key))];
  if (keys.length === 0) return null;
  const raw = text.split('\n');
  const lines = own.flatMap((one) => asRemarks(raw, one));
  return {
    edit: { place: 'file', path, content: { op: 'lines', lines } },
    command: keys
      .map((key) => `git config --file ${shellWord(context, path)} --unset-all ${shellWord(context, key)}`)
      .join('\n'),
  };
}

function asRemarks(raw: readonly string[], { from, to, header }: GitAssignment): readonly LineEdit[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const was = (raw[from - 1 + index] ?? '').replace(/\r$/u, '');
    // The header concerns the lines below as well: it stays.
    const kept = index === 0 && header !== '' ? `${header} ` : '';
    return { line: from + index, was, becomes: `${kept}# ${was.slice(index === 0 ? header.length : 0)}` };
  });
}
