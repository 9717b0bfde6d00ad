import { describe, expect, it } from 'vitest';
import { gitFailure, noGit, pageFailure } from '../../../../shared/go/predict-origin.ts';
import { type ProjectModule, type ProjectQuestion, predictProject } from '../../../../shared/go/predict-project.ts';
import type { DownloadQuestion, ServerAnswer } from '../../../../shared/go/server-answer.ts';

// In the words of Go 1.26; the lab compares them with the real one.

const PROXY = 'https://corp.example';
const served: ServerAnswer = { status: 200 };
const is = (status: number, text: string): ServerAnswer => ({ status, text: `${status} ${text}` });
/** Answers by the end of the address; everything else is served. */
const answering = (answers: Readonly<Record<string, ServerAnswer>>) => (url: string) =>
  Object.entries(answers).find(([end]) => url.endsWith(end))?.[1] ?? served;

function module(
  path: string,
  answers: Readonly<Record<string, ServerAnswer>> = {},
  more: Partial<DownloadQuestion> = {},
) {
  const question: DownloadQuestion = {
    module: path,
    version: 'v1.0.0',
    goproxy: PROXY,
    gosumdb: 'sum.golang.org',
    checksumKnown: true,
    ask: answering(answers),
    ...more,
  };
  return { question };
}

const project = (modules: readonly ProjectModule[], more: Partial<ProjectQuestion> = {}) =>
  predictProject({ pruned: true, sumMalformed: false, modules, ...more });
const line = (text: string) => ({ line: text });

describe('go mod download of a project', () => {
  it('succeeds where every file comes', () => {
    expect(project([module('b.example/m'), module('a.example/m')])).toEqual({ succeeds: true });
  });

  it('ends at the first go.mod that does not come, in the order of names', () => {
    const modules = [
      module('b.example/m', { '.mod': is(404, 'Not Found') }),
      module('a.example/m', { '.mod': is(403, 'Forbidden') }),
    ];
    const text = `go: a.example/m@v1.0.0: reading ${PROXY}/a.example/m/@v/v1.0.0.mod: 403 Forbidden`;
    expect(project(modules)).toEqual(line(text));
  });

  it('misses what go.mod requires and excludes, where go.mod lists all', () => {
    const modules = [module('a.example/m'), { ...module('b.example/m'), excluded: true as const }];
    expect(project(modules)).toEqual(line('go: module b.example/m: not a known dependency'));
    expect(project(modules, { pruned: false })).toEqual({ succeeds: true });
  });

  it('asks for archives in the order of go.mod, once every go.mod is there', () => {
    const modules = [
      module('b.example/m', { '.zip': { failure: 'EOF' } }),
      module('a.example/m', { '.zip': is(404, 'Not Found') }),
    ];
    expect(project(modules)).toEqual(line(`go: b.example/m@v1.0.0: Get "${PROXY}/b.example/m/@v/v1.0.0.zip": EOF`));
  });

  it('waits for a go.mod that never comes before it tells of one that failed', () => {
    const modules = [
      module('a.example/m', { '.mod': is(404, 'Not Found') }),
      module('b.example/m', { '.mod': { hangs: true } }),
    ];
    expect(project(modules)).toEqual({ hangs: `${PROXY}/b.example/m/@v/v1.0.0.mod` });
  });

  it('ends at once at a go.sum that cannot be read, and at an archive that is not the recorded one', () => {
    expect(project([module('a.example/m')], { sumMalformed: true })).toEqual(line('malformed go.sum:'));
    const differing = { ...module('a.example/m'), differs: true as const };
    const text = 'verifying a.example/m@v1.0.0: checksum mismatch';
    expect(project([module('b.example/m', { '.zip': is(404, 'Not Found') }), differing])).toEqual(line(text));
  });

  it('asks for nothing where a folder takes the place', () => {
    const inFolder = { ...module('a.example/m', { '.mod': { hangs: true } }), inFolder: true as const };
    expect(project([inFolder])).toEqual({ succeeds: true });
    expect(project([{ ...inFolder, unusable: 'go: reading ../a/go.mod' }])).toEqual(line('go: reading ../a/go.mod'));
  });

  it('before Go 1.17 downloads what it can although a go.mod is missing', () => {
    const modules = [module('a.example/m', { '.mod': is(404, 'Not Found'), '.info': is(404, 'Not Found') })];
    const text = `go: a.example/m@v1.0.0: reading ${PROXY}/a.example/m/@v/v1.0.0.info: 404 Not Found`;
    expect(project(modules, { pruned: false })).toEqual(line(text));
  });
});

describe('a module that does not come from its origin', () => {
  it.each([
    [{ failure: 'EOF' }, 'https fetch: Get "https://a.example/m?go-get=1": EOF'],
    [{ status: '404 Not Found' }, 'reading https://a.example/m?go-get=1: 404 Not Found'],
    [{ noTags: true }, 'parse https://a.example/m?go-get=1: no go-import meta tags ()'],
    [{ forbidden: 'GOVCS disallows' }, 'GOVCS disallows'],
  ] as const)('%j', (answer, text) => {
    expect(pageFailure('a.example/m', answer)).toEqual({ text: `unrecognized import path "a.example/m": ${text}` });
  });

  const inGit = {
    path: 'a.example/g/m/sub/v2',
    version: 'v2.1.0',
    root: 'a.example/g/m',
    remote: 'https://a.example/g/m.git',
    folder: '/vcs/0',
  };
  it('is told by what was asked of git, in the folder of the module', () => {
    expect(gitFailure(inGit, 'absent')).toEqual({
      text: 'invalid version: unknown revision sub/v2.1.0',
      ofMod: 'reading a.example/g/m/sub/go.mod at revision sub/v2.1.0: unknown revision sub/v2.1.0',
      named: true,
    });
    const listing = 'git ls-remote -q --end-of-options https://a.example/g/m.git in /vcs/0: exit status 128:';
    expect(gitFailure(inGit, 'refused').text).toBe(`invalid version: ${listing}`);
  });

  it('is the commit of a pseudo-version, and the tag without +incompatible', () => {
    const whole = { ...inGit, path: inGit.root };
    const of = (version: string) => gitFailure({ ...whole, version }, 'absent').text;
    expect(of('v0.0.0-20200101000000-0123456789ab')).toBe('invalid version: unknown revision 0123456789ab');
    expect(of('v3.0.0+incompatible')).toBe('invalid version: unknown revision v3.0.0');
  });

  it('names the variable of the system where there is no git', () => {
    expect(noGit(true).text).toContain('not found in %PATH%');
    expect(noGit(false).text).toContain('not found in $PATH');
  });
});
