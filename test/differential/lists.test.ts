import fc from 'fast-check';
import { test } from 'vitest';
import { toByteString } from '../../shared/go/byte-string.ts';
import { parseGoproxy } from '../../shared/go/goproxy-list.ts';
import { walkGoproxy } from '../../shared/go/goproxy-walk.ts';
import { parseGosumdb } from '../../shared/go/gosumdb.ts';
import { requestUrl } from '../../shared/go/request-url.ts';
import { damaged, textOf } from './arbitraries.ts';
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
