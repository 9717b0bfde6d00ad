import fc from 'fast-check';
import { test } from 'vitest';
import { parseGoSum } from '../../shared/go/go-sum.ts';
import { netrcEntryFor, parseNetrc } from '../../shared/go/netrc.ts';
import { parseVendorModules } from '../../shared/go/vendor-modules.ts';
import { bytesOf, damaged, textOf } from './arbitraries.ts';
import { agree, base64 } from './compare.ts';

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

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
