import { goFields, trimGoSpace } from './white-space.ts';
import { isAbsoluteWindowsPath } from './windows-path.ts';

/** One way of GOAUTH (Go 1.24 and newer). A `command` is a program somebody chose: never run it for a diagnosis. */
export type GoauthMethod =
  | { kind: 'off' }
  | { kind: 'netrc' }
  | { kind: 'git'; directory: string }
  | { kind: 'command'; command: string };

/** Returns the ways in order of precedence, or the message with which `go` stops at the first https request. */
export function parseGoauth(
  value: string,
  options: { windows?: boolean } = {},
): { methods: GoauthMethod[] } | { error: { message: string } } {
  if (value === 'off') return { methods: [{ kind: 'off' }] };
  const pieces = value.split(';').map(trimGoSpace);
  const methods: GoauthMethod[] = [];
  // `go` runs them last to first, so the last bad one is reported.
  for (const command of [...pieces].reverse()) {
    const [name, ...words] = goFields(command);
    if (name === undefined) return refuse(`encountered an empty command (GOAUTH=${value})`);
    if (name === 'off') {
      if (pieces.length !== 1)
        return refuse(`=off cannot be combined with other authentication commands (GOAUTH=${value})`);
      methods.unshift({ kind: 'off' });
    } else if (name === 'netrc') {
      methods.unshift({ kind: 'netrc' });
    } else if (name === 'git') {
      const directory = words[0] ?? '';
      const hint = '=git dir method requires an absolute path to the git working directory';
      if (words.length !== 1) return refuse(hint);
      if (!isAbsolute(directory, options.windows === true)) return refuse(`${hint}, dir is not absolute`);
      methods.unshift({ kind: 'git', directory });
    } else {
      methods.unshift({ kind: 'command', command });
    }
  }
  return { methods };
}

function isAbsolute(path: string, windows: boolean): boolean {
  return windows ? isAbsoluteWindowsPath(path) : path.startsWith('/');
}

function refuse(what: string): { error: { message: string } } {
  return { error: { message: `go: GOAUTH${what.startsWith('=') ? '' : ' '}${what}` } };
}
