import fc from 'fast-check';
import { test } from 'vitest';
import { fromByteString, toByteString } from '../../shared/go/byte-string.ts';
import { envFileValues, parseEnvFile } from '../../shared/go/env-file.ts';
import { parseGoSum } from '../../shared/go/go-sum.ts';
import { parseGoauth } from '../../shared/go/goauth.ts';
import { parseGoflags } from '../../shared/go/goflags.ts';
import { parseGoproxy } from '../../shared/go/goproxy-list.ts';
import { walkGoproxy } from '../../shared/go/goproxy-walk.ts';
import { parseGosumdb } from '../../shared/go/gosumdb.ts';
import { govcsProblem, parseGovcs } from '../../shared/go/govcs.ts';
import { netrcEntryFor, parseNetrc } from '../../shared/go/netrc.ts';
import { requestUrl } from '../../shared/go/request-url.ts';
import { resolveSetting } from '../../shared/go/settings.ts';
import { parseVendorModules } from '../../shared/go/vendor-modules.ts';
import { bytesOf, damaged, textOf } from './arbitraries.ts';
import { agree, base64 } from './compare.ts';
import { sha256 } from './crypto.ts';

const LISTS = [
  'https://goproxy.cn,direct',
  'https://proxy.golang.org|https://goproxy.io,direct',
  'goproxy.cn',
  'file:///srv/proxy',
  'https://user:pw@nexus.corp.example:8443/repository/go/,off',
  'direct,https://goproxy.cn',
  'https://goproxy.cn;direct',
  ' https://goproxy.cn/ , direct ',
  'C:\\proxy',
  '/srv/proxy',
  'none',
  'off',
];
const lists = fc.oneof(
  damaged(LISTS),
  textOf(
    [
      'https://',
      'http://',
      'file://',
      'goproxy.cn',
      'direct',
      'off',
      'none',
      ',',
      '|',
      ' ',
      '/',
      ':',
      '.',
      'ftp://',
      'host:1',
      '?q',
      '#f',
      '//',
      '@',
    ],
    10,
  ),
);

test('GOPROXY lists', () =>
  agree(
    'goproxy',
    lists,
    (value) => {
      const parsed = parseGoproxy(value);
      if (parsed.error !== undefined) return [base64(toByteString(parsed.error.message))];
      return parsed.entries.map(({ raw, url, separator, kind }) => ({
        kind,
        trimmed: slashless(kind === 'direct' || kind === 'off' ? raw : url),
        falls: separator === '|' && kind !== 'direct' && kind !== 'off',
      }));
    },
    {
      runs: 12000,
      theirs: (answer) =>
        (answer as ({ url: string; falls: boolean } | string)[]).map((entry) =>
          typeof entry === 'string' ? entry : normalised(entry),
        ),
    },
  ));

// Ours shows the URL as it will be asked: small scheme, escaped, no slash at the end.
function normalised(entry: { url: string; falls: boolean }): unknown {
  const again = parseGoproxy(entry.url).entries[0];
  return { kind: again?.kind, trimmed: slashless(again?.url ?? ''), falls: entry.falls };
}

function slashless(url: string): string {
  return url.replace(/\/+$/, '');
}

const answers = fc.array(fc.constantFrom('', '404', 'boom', 'bang', '404', '404'), { minLength: 8, maxLength: 8 });
const walks = fc.tuple(
  fc.array(
    fc.tuple(
      fc.constantFrom('https://a.example', 'https://b.example', 'https://c.example', 'direct', 'off'),
      fc.constantFrom(',', '|'),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  answers,
);
test('the walk over the list and the error printed in the end', () =>
  agree(
    'walk',
    walks,
    ([entries, replies]) => {
      const { entries: list } = parseGoproxy(entries.flat().join(''));
      const walk = walkGoproxy(
        list,
        replies.map((reply) =>
          reply === '' ? { status: 200 } : reply === '404' ? { status: 404 } : { failure: reply },
        ),
      );
      const asked = walk.steps.filter(({ status }) => status !== 'not-reached').map(({ entry }) => entry);
      return [asked, walk.printed === null ? '' : printed(list[walk.printed]?.url ?? '', replies[walk.printed] ?? '')];
    },
    { runs: 6000, argument: ([entries, replies]) => ({ List: entries.flat().join(''), Answers: replies }) },
  ));

function printed(url: string, reply: string): string {
  if (url === 'off') return 'module lookup disabled by GOPROXY=off';
  return reply === '404' ? `entry ${url}: file does not exist` : reply;
}

const bases = fc.constantFrom(
  'https://goproxy.cn',
  'https://goproxy.cn/',
  'https://h/a/../b//c/',
  'https://u:p@h:1/x%2Fy/',
  'http://h?q=1',
  'https://h/%21a',
  'file:///srv/p',
  'https://h/例/',
);
const modules = fc.oneof(
  fc.constantFrom('github.com/Azure/go', 'golang.org/x/text', 'gopkg.in/yaml.v3', 'bad path', 'Upper.com/x'),
  damaged(['github.com/Azure/azure-sdk-for-go/v68']),
);
const files = fc.constantFrom(
  '@v/list',
  '@latest',
  '@v/v1.2.3.info',
  '@v/v1.0.0-!r!c1.zip',
  '@v/feature branch.info',
  '@v/v1+meta.mod',
);
test('request URLs', () =>
  agree('request-url', fc.tuple(bases, modules, files), (input) => {
    const result = requestUrl(...input);
    return 'url' in result ? [result.url, ''] : ['', result.message];
  }));

const KEY = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
const gosumdbs = fc.oneof(
  fc.constantFrom(
    'sum.golang.org',
    'sum.golang.google.cn',
    'off',
    'on',
    '',
    ' ',
    KEY,
    `${KEY} https://goproxy.cn/sumdb/sum.golang.org`,
    'gosum.io+ce6e7565+AY5qEHUk/qmHc5btzW45JVoENfazw8LielDsaI+lEbq6',
    'sum.golang.org https://goproxy.cn',
    'sum.golang.google.cn\r',
    'sum.golang.org\r',
  ),
  damaged([KEY, `${KEY} https://goproxy.cn`, 'sum.golang.org https://sum.golang.google.cn']),
  textOf(
    ['sum.golang.org', '+', '033de0ae', 'Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', ' ', 'https://x', 'off', '='],
    6,
  ),
);
test('GOSUMDB', () =>
  agree(
    'gosumdb',
    gosumdbs,
    (value) => {
      const parsed = parseGosumdb(value, sha256);
      if ('off' in parsed) return ['', 'checksum database disabled by GOSUMDB=off'];
      // Go adds how it parsed a bad name; ours stops before.
      return 'error' in parsed ? ['', parsed.error.message] : [parsed.name, ''];
    },
    {
      runs: 8000,
      theirs: (answer) =>
        (answer as string[]).map((text) => text.replace(/^(invalid sumdb name .*?) [&]?\{Scheme.*$/s, '$1')),
    },
  ));

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

test('go.sum', () =>
  agree(
    'go-sum',
    bytesOf(
      fc.oneof(
        textOf(
          [
            'golang.org/x/text',
            ' ',
            'v0.3.2',
            '/go.mod',
            ' h1:abc=',
            '\n',
            '\r\n',
            '<<<<<<< HEAD',
            '=======',
            'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=',
          ],
          9,
        ),
        damaged(['a.b v1.0.0 h1:x=\na.b v1.0.0/go.mod h1:y=\n', 'a v1 h1:1\n\nb v2 h1:2']),
      ),
    ),
    (text) => {
      const { lines, errors } = parseGoSum(Buffer.from(text, 'latin1'));
      const first = errors[0];
      const kept = first === undefined ? lines : lines.filter(({ line }) => line < first.line);
      const problem = first === undefined ? '' : `malformed go.sum:\ngo.sum:${first.line}: ${first.reason}\n`;
      return [kept.map(({ path, version, hash }) => [path, version, hash]).sort(byText), problem];
    },
    {
      runs: 6000,
      argument: base64,
      theirs: (answer) => [[...((answer as [string[][] | null])[0] ?? [])].sort(byText), (answer as unknown[])[1]],
    },
  ));

test('vendor/modules.txt', () =>
  agree(
    'vendor',
    bytesOf(
      textOf(
        [
          '# ',
          'example.com/a',
          ' v1.2.3',
          ' => ',
          '../local',
          'example.com/b v1.0.0',
          '\n',
          '## explicit',
          '; go 1.20',
          '## ',
          'example.com/a/pkg',
          '\n# example.com/c v0.1.0\n',
          'latest',
          '#',
          '\n## explicit; go 1.21\n',
          '\nexample.com/c\n',
        ],
        14,
      ),
    ),
    (text) => {
      const modules = parseVendorModules(Buffer.from(text, 'latin1'));
      const packages: [string, string][] = modules.flatMap((module) =>
        module.packages.map((name): [string, string] => [name, nameOf(module)]),
      );
      const meta = modules
        .filter(({ explicit, goVersion, replacement }) => explicit || goVersion !== '' || replacement !== undefined)
        .map((module) => [
          nameOf(module),
          [
            module.explicit ? 'explicit' : '',
            module.goVersion,
            module.replacement === undefined ? '' : `${module.replacement.path} ${module.replacement.version}`,
          ],
        ]);
      return [[...new Set(packages.map(([name]) => name))].sort(), Object.fromEntries(meta)];
    },
    {
      runs: 8000,
      argument: base64,
      // A package listed under two modules belongs to the later one for Go, to both for us.
      theirs: (answer) => {
        const [packages, meta] = answer as [Record<string, string>, unknown];
        return [Object.keys(packages).sort(), meta];
      },
    },
  ));

function nameOf({ path, version }: { path: string; version: string }): string {
  return version === '' ? path : `${path}@${version}`;
}

const netrcs = fc.oneof(
  textOf(
    [
      'machine ',
      'goproxy.corp.example',
      ' login ',
      'dev',
      ' password ',
      'secret',
      '\n',
      'default ',
      'macdef x\n',
      '\n\n',
      '\t',
      'account a',
    ],
    14,
  ),
  damaged([
    'machine a.b login u password p\nmachine a.b:8443 login v password q\n',
    'machine\ta.b\n\tlogin u\n\tpassword p\ndefault login x password y\n',
  ]),
);
const netrcUrls = fc.constantFrom(
  'https://a.b/x/y',
  'https://a.b:8443/',
  'https://goproxy.corp.example/go',
  'https://a.b',
  'https://other',
);
test('netrc', () =>
  agree(
    'netrc',
    fc.tuple(netrcs, netrcUrls),
    ([text, url]) => {
      const entries = parseNetrc(text);
      return [
        entries.map(({ machine, login, password }) => [machine, login, password]),
        netrcEntryFor(entries, url)?.login ?? '',
      ];
    },
    { runs: 6000 },
  ));

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
