import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGoproxy } from '../../../../shared/go/goproxy-list.ts';
import { type ProxyAnswer, walkGoproxy } from '../../../../shared/go/goproxy-walk.ts';
import { lintPatterns } from '../../../../shared/go/pattern-lint.ts';
import { matchPrefixPatterns } from '../../../../shared/go/patterns.ts';
import { suspects } from '../../../../shared/go/suspects.ts';

describe('GOPROXY', () => {
  test('direct ends the list, and what follows is not even validated', () => {
    const list = parseGoproxy('goproxy.cn|direct,https://goproxy.cn, junk');
    expect(list).toEqual({
      entries: [
        { raw: 'goproxy.cn', url: 'https://goproxy.cn', kind: 'url', separator: '|' },
        { raw: 'direct', url: 'direct', kind: 'direct', separator: ',' },
      ],
      ignored: ['https://goproxy.cn', 'junk'],
    });
  });

  test.each([
    ['none', 'missing-scheme', 'invalid proxy URL missing scheme: none'],
    ['https://goproxy.cn,ftp://x', 'bad-scheme', 'invalid proxy URL scheme (must be https, http, file): ftp://x'],
    ['file://host/x', 'file-with-host', 'invalid file:// proxy URL with non-path elements: file://host/x'],
    [' , ', 'no-entries', 'GOPROXY list is not the empty string, but contains no entries'],
    [
      'https://goproxy.cn direct',
      'unparsable-url',
      'parse "https://goproxy.cn direct": invalid character " " in host name',
    ],
    [
      'https://user:secret@goproxy.cn:x',
      'unparsable-url',
      'parse "https://user:secret@goproxy.cn:x": invalid port ":x" after host',
    ],
  ])('%s: %s', (value, kind, message) => {
    expect(parseGoproxy(value).error).toMatchObject({ kind, message });
  });

  test('a Windows path is no URL, and only Windows knows that', () => {
    expect(parseGoproxy('C:\\proxy', { windows: true }).error?.kind).toBe('bad-scheme');
    expect(parseGoproxy('\\\\host\\share', { windows: true }).error?.kind).toBe('missing-scheme');
  });

  test.each([
    ['https://goproxy.cn，direct', [[18, 'wrong-separator', ',', 'U+FF0C']]],
    ['https://goproxy.cn;direct', [[18, 'wrong-separator', ',', 'U+003B']]],
    [
      '"https://goproxy.cn,direct"',
      [
        [0, 'quote', '', 'U+0022'],
        [26, 'quote', '', 'U+0022'],
      ],
    ],
    [' https://goproxy.cn , direct ', []],
    ['https://goproxy.cn direct', [[18, 'blank-inside', '', 'U+0020']]],
    [
      'https://goproxy.cn\u200b,direct\r',
      [
        [18, 'invisible', '', 'U+200B'],
        [26, 'control', '', 'U+000D'],
      ],
    ],
    [
      'ｈttps:\\\\goproxy.cn',
      [
        [0, 'full-width', 'h', 'U+FF48'],
        [6, 'backslash', '/', 'U+005C'],
        [7, 'backslash', '/', 'U+005C'],
      ],
    ],
  ] as const)('what nobody sees in %s', (value, expected) => {
    expect(suspects(value).map(({ index, kind, meant, codePoint }) => [index, kind, meant, codePoint])).toEqual(
      expected,
    );
  });
});

describe('the walk', () => {
  const walk = (value: string, answers: ProxyAnswer[]) => walkGoproxy(parseGoproxy(value).entries, answers);

  test('comma passes on 404 and 410 only, and a healthy entry behind it shows as never reached', () => {
    expect(
      walk('https://a,https://b,direct', [{ failure: 'timed-out' }, { status: 200 }, { status: 200 }]).steps,
    ).toEqual([
      { entry: 'https://a', separator: ',', wouldServe: false, status: 'stops', why: 'error-ends-list' },
      { entry: 'https://b', separator: ',', wouldServe: true, status: 'not-reached', why: 'stopped-before' },
      { entry: 'direct', separator: '', wouldServe: true, status: 'not-reached', why: 'stopped-before' },
    ]);
    expect(walk('https://a|https://b', [{ failure: 'timed-out' }, { status: 200 }]).served).toBe(1);
  });

  test('a hang ends everything, also before a bar', () => {
    expect(walk('https://a|https://b', [{ hangs: true }, { status: 200 }])).toMatchObject({
      hangs: 0,
      served: null,
      printed: null,
    });
  });

  test.each([
    ['https://a,direct', [{ status: 404 }, { failure: 'x' }], 1],
    ['https://a,https://b', [{ status: 404 }, { failure: 'refused' }], 1],
    ['https://a|https://b', [{ status: 500 }, { status: 404 }], 0],
    ['https://a,off', [{ status: 404 }], 1],
    ['https://a|off', [{ status: 500 }], 0],
  ] as [string, ProxyAnswer[], number][])('%s prints the most telling error', (value, answers, printed) => {
    expect(walk(value, answers).printed).toBe(printed);
  });

  test('exactly one entry serves, stops or hangs, and nothing is reached after it', () => {
    const answer = fc.constantFrom<ProxyAnswer>(
      { status: 200 },
      { status: 404 },
      { status: 500 },
      { failure: 'reset' },
      { hangs: true },
    );
    const entry = fc.tuple(fc.constantFrom('https://a', 'direct', 'off'), fc.constantFrom(',', '|'));
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, answer), { minLength: 1, maxLength: 6 }), (list) => {
        const { steps, served, printed, hangs } = walk(
          list.map(([pair]) => pair.join('')).join(''),
          list.map(([, reply]) => reply),
        );
        const ending = steps.findIndex(({ status }) => status === 'serves' || status === 'stops');
        expect(ending).toBeGreaterThanOrEqual(0);
        expect(steps.slice(0, ending).every(({ status }) => status === 'next')).toBe(true);
        expect(steps.slice(ending + 1).every(({ status }) => status === 'not-reached')).toBe(true);
        expect([served, hangs, printed].filter((one) => one !== null)).toHaveLength(1);
      }),
    );
  });
});

describe('private patterns', () => {
  test.each([
    ['*.corp.example', 'git.corp.example/x', true],
    ['*.corp.example', 'corp.example/x', false],
    ['corp.example', 'git.corp.example', false],
    ['github.com/org', 'github.com/org/repo/v2', true],
    [' git.corp.example', 'git.corp.example/x', false],
    ['https://git.corp.example', 'git.corp.example/x', false],
    ['git.corp.example\r', 'git.corp.example/x', false],
  ])('%j and %s: %s', (globs, path, matches) => {
    expect(matchPrefixPatterns(globs, path)).toBe(matches);
  });

  test.each([
    ['*.corp.example,github.com/org,none', []],
    ['*.corp.example, git.corp.example', [['blank', 'git.corp.example']]],
    ['https://git.corp.example/team', [['scheme', 'git.corp.example/team']]],
    ['git.corp.example:8443/x', [['port', 'git.corp.example/x']]],
    ['git@git.corp.example:team', [['user', 'git.corp.example/team']]],
    ['a.b；c.d', [['separator', 'a.b,c.d']]],
    ['"*.corp.example"', [['quote', '*.corp.example']]],
    ['Git.Corp.example', [['upper-case-host', 'git.corp.example']]],
    ['corp', [['no-dot', undefined]]],
    ['[a-', [['malformed', undefined]]],
    ['/git.corp.example', [['slashes', 'git.corp.example']]],
    ['*', [['too-broad', undefined]]],
    ['github.com', [['too-broad', undefined]]],
    ['github.com/*', [['too-broad', undefined]]],
    ['a.b\r', [['blank', 'a.b']]],
    ['a.b,\u00a0https://c.d', [['blank', 'c.d']]],
  ] as const)('lint of %j', (value, expected) => {
    expect(lintPatterns(value).map(({ problem, meant }) => [problem, meant])).toEqual(expected);
  });

  test('a pattern said to match nothing matches no module', () => {
    const piece = fc.constantFrom('*', 'a', '.b', '/', ':', '@', 'A', ' ', 'https://', '[a]', '?', '\\', 'corp', ';');
    const module = fc.constantFrom('github.com/a/b', 'a.b/a', 'a.b', 'corp.b/A', 'aa.b/a/a', 'golang.org/x/text');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
        module,
        (pattern, path) => {
          for (const { canMatch, pattern: one } of lintPatterns(pattern)) {
            if (!canMatch) expect(matchPrefixPatterns(one, path), one).toBe(false);
          }
        },
      ),
      { numRuns: 3000, seed: 11 },
    );
  });
});
