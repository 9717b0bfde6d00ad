import { type Identity, tellsWho } from './identity.ts';
import type { Numbering } from './numbering.ts';
import { SEPARATOR, spellings, wordEdges } from './spellings.ts';

type Replace = (text: string) => string;

/** Accounts that every Windows has below its Users folder. */
const NOBODYS = /^(?:public|default|default user|all users|defaultappPool|shared)$/iu;

/** Puts `~` for the home folders, in every spelling. */
export function homesReplaced({ homes }: Identity): Replace {
  const patterns = homes.flatMap((home) => homePattern(home) ?? []);
  return (text) => patterns.reduce((done, pattern) => done.replace(pattern, '~'), text);
}

function homePattern(home: string): RegExp | undefined {
  const segments = home.split(/[\\/]+/u).filter((segment) => segment !== '');
  const drive = /^[a-z]:$/iu.test(segments[0] ?? '') ? segments.shift()?.charAt(0) : undefined;
  const last = segments.at(-1);
  if (last === undefined || (segments.length === 1 && /^(?:home|users|usr|var|opt|tmp|mnt)$/iu.test(last)))
    return undefined;
  const start =
    drive === undefined ? '(?<![\\w.~-])' : `(?:(?<![A-Za-z0-9])${drive}(?::|%3a)|(?<![\\w.])(?:/mnt)?/${drive})`;
  const path = segments.map((segment) => SEPARATOR + spellings(segment)).join('');
  return new RegExp(`${start}${path}${/\w$/u.test(last) ? '(?![\\w-]|\\.\\w)' : ''}`, 'giu');
}

/** Puts `~user-2` for the home folder of anybody else: also where the machine is not the one that the report is made on. */
export function otherHomesReplaced(numbering: Numbering): Replace {
  const name = String.raw`(?:([^\\/"'<>|:*?%\r\n]{1,64})(?=[\\/])|([^\s\\/"'<>|:*?,;)%]{1,64}))`;
  const patterns = [
    new RegExp(
      String.raw`(?:(?<![A-Za-z0-9])[a-z](?::|%3a)|(?<![\w.])(?:/mnt)?/[a-z])${SEPARATOR}users${SEPARATOR}${name}`,
      'giu',
    ),
    new RegExp(String.raw`(?<![\w.~-])/(?:home|users)/${name}`, 'giu'),
  ];
  const standIn = (whole: string, upToFolder?: string, upToBlank?: string): string => {
    const user = upToFolder ?? upToBlank ?? '';
    return NOBODYS.test(user) ? whole : `~${numbering.name('user', user)}`;
  };
  return (text) => patterns.reduce((done, pattern) => done.replace(pattern, standIn), text);
}

/** Puts `user-1` and `computer-1` for names that stand alone. */
export function namesReplaced({ users, computers }: Identity, numbering: Numbering): Replace {
  const kinds = [
    ...users.map((name) => ['user', name] as const),
    ...computers.map((name) => ['computer', name] as const),
  ];
  const names = kinds.filter(([, name]) => tellsWho(name)).sort((a, b) => b[1].length - a[1].length);
  const patterns = names.map(
    ([kind, name]) => [new RegExp(wordEdges(name, spellings(name)), 'giu'), numbering.name(kind, name)] as const,
  );
  return (text) => patterns.reduce((done, [pattern, standIn]) => done.replace(pattern, standIn), text);
}
