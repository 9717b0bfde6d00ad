import fc from 'fast-check';
import { test } from 'vitest';
import { fromByteString } from '../../shared/go/byte-string.ts';
import { envFileValues, parseEnvFile } from '../../shared/go/env-file.ts';
import { parseGoauth } from '../../shared/go/goauth.ts';
import { parseGoflags } from '../../shared/go/goflags.ts';
import { govcsProblem, parseGovcs } from '../../shared/go/govcs.ts';
import { resolveSetting } from '../../shared/go/settings.ts';
import { bytesOf, damaged, textOf } from './arbitraries.ts';
import { agree, base64 } from './compare.ts';

const envText = bytesOf(
  fc.oneof(
    textOf(
      [
        'GOPROXY',
        '=',
        'https://goproxy.cn,direct',
        '\n',
        '\r\n',
        '# comment',
        'gosumdb=off',
        'GOSUMDB=off',
        'A',
        '"',
        ' ',
        '\ufeff',
        '1=2',
        '_X=1',
      ],
      9,
    ),
    damaged([
      'GOPROXY=https://goproxy.cn,direct\nGOSUMDB=sum.golang.org\r\nGOPRIVATE=\n',
      '\ufeffGOPROXY=off\nGOFLAGS=-mod=mod\n',
    ]),
  ),
);
const pairs = (values: Map<string, string>): string[][] => [...values].map(([key, value]) => [key, value]).sort(byText);
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('go/env and GOROOT/go.env', () =>
  agree(
    'env-file',
    fc.tuple(envText, envText),
    ([user, goroot]) => {
      const goenv = envFileValues(parseEnvFile(Buffer.from(user, 'latin1')));
      const builtIn = envFileValues(parseEnvFile(Buffer.from(goroot, 'latin1')), 'goroot');
      const names = new Set([...goenv.keys(), ...builtIn.keys()]);
      const seen = new Map<string, string>();
      for (const name of names) {
        // GOROOT/go.env counts only for names that the user's file lacks.
        const from = goenv.has(name) ? goenv : builtIn;
        seen.set(name, from.get(name) ?? '');
      }
      return pairs(seen);
    },
    {
      runs: 6000,
      argument: (files) => files.map(base64),
      theirs: (answer) =>
        (answer as [string, string][]).map(([key, value]) => [decoded(key), decoded(value)]).sort(byText),
    },
  ));

function decoded(bytes: string): string {
  return fromByteString(Buffer.from(bytes, 'base64').toString('latin1'));
}

const FLAGS = new Set(['mod', 'modcacherw', 'x', 'v', 'tags', 'ldflags', 'insecure', 'buildvcs']);
test('GOFLAGS', () =>
  agree(
    'goflags',
    textOf(
      [
        '-mod=vendor',
        '-modcacherw',
        ' ',
        '--tags=a,b',
        '"-ldflags=-s -w"',
        "'-x'",
        '-',
        '--',
        '---v',
        '-=x',
        'mod',
        '\t',
        '-unknown',
        '"',
        '-v=',
      ],
      7,
    ),
    (value) => {
      const parsed = parseGoflags(value, (name) => FLAGS.has(name));
      return 'error' in parsed ? [[], parsed.error.message] : [parsed.flags.map(({ raw }) => raw), ''];
    },
    { runs: 4000 },
  ));

const govcs = fc.oneof(
  textOf(
    [
      'private',
      'public',
      ':',
      'git',
      '|',
      'hg',
      ',',
      'all',
      'off',
      '*.corp.example',
      'github.com',
      ' ',
      './x',
      '..',
      '/',
    ],
    9,
  ),
  damaged(['private:all,public:git|hg', 'github.com:git,*.corp.example:svn|git,public:off']),
);
test('GOVCS', () =>
  agree(
    'govcs',
    fc.tuple(
      govcs,
      fc.constantFrom('', '*.corp.example', 'github.com/team'),
      fc.constantFrom('github.com/team/x', 'git.corp.example/a', 'golang.org/x/text'),
      fc.constantFrom('git', 'hg', 'svn'),
    ),
    ([value, goprivate, root, vcs]) => {
      const parsed = parseGovcs(value);
      return 'error' in parsed
        ? [false, parsed.error.message]
        : [govcsProblem(parsed.rules, vcs, root, goprivate) === undefined, ''];
    },
    { runs: 6000 },
  ));

test('GOAUTH', () =>
  agree(
    'goauth',
    textOf(['netrc', 'off', ';', ' ', 'git /', 'git', 'git rel', 'cmd arg', 'git / /', '\t'], 7).filter(
      (value) => !/git\s+\/(?! *(?:;|$))/.test(value),
    ),
    (value) => {
      const parsed = parseGoauth(value);
      if ('error' in parsed) return [parsed.error.message];
      return [parsed.methods.flatMap((method) => (method.kind === 'command' ? [method.command] : [])).reverse(), ''];
    },
    {
      runs: 4000,
      theirs: (answer) => {
        const [commands, problem] = answer as [string[], string];
        return problem === '' ? [commands, ''] : [problem];
      },
    },
  ));

test('one setting of two layers', () =>
  agree(
    'env-file',
    fc.tuple(envText, envText),
    ([user, goroot]) => {
      const layers = {
        process: new Map<string, string>(),
        goenv: envFileValues(parseEnvFile(Buffer.from(user, 'latin1'))),
        goroot: envFileValues(parseEnvFile(Buffer.from(goroot, 'latin1')), 'goroot'),
      };
      return ['GOPROXY', 'GOSUMDB', 'GOFLAGS'].map((name) => resolveSetting(name, layers).value);
    },
    {
      argument: (files) => files.map(base64),
      theirs: (answer) => {
        const seen = new Map((answer as [string, string][]).map(([key, value]) => [decoded(key), decoded(value)]));
        return ['GOPROXY', 'GOSUMDB', 'GOFLAGS'].map((name) => seen.get(name) ?? '');
      },
    },
  ));
