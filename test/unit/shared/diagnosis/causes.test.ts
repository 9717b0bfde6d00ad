import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import type { AnyCause } from '../../../../shared/diagnosis/define-cause.ts';
import { renderCause } from '../../../../shared/diagnosis/render-cause.ts';
import { summarise } from '../../../../shared/diagnosis/situation.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import type { CauseCases } from './cause-cases.ts';

// One file of cases a cause, its path = the code: cases/dns/filtered.ts.
const files = import.meta.glob<{ default: CauseCases }>('./cases/*/*.ts', { eager: true });
const cases: readonly (readonly [string, CauseCases])[] = Object.entries(files).map(([path, module]) => [
  path.slice('./cases/'.length, -'.ts'.length).replace('/', '.'),
  module.default,
]);
const registry: Readonly<Record<string, AnyCause>> = causes;

const find = (code: string, world: readonly Finding[]) => registry[code]?.find(summarise(world, true)) ?? [];

/**
 * Causes whose finding is a judgement already: the rule of `go` that was applied could itself have said that all is well, as
 * could the real `go`, the file or the registry that was read. They need no second measurement.
 */
const JUDGED_BY_READING = /^(?:go|config|project|cache|firewall|av)\./u;
/** The same, one by one: go.mod, go.sum, a zip, git, ssh or a page was read, or asked itself, and could have been in order. */
const ASKED_ITSELF = [
  'module.gosum-malformed',
  'module.not-found',
  'module.path-mismatch',
  'module.retracted',
  'module.zip-invalid',
  'proxy.git-dead',
  'proxy.malformed',
  'vcs.credentials-missing',
  'vcs.git-missing',
  'vcs.insecure-credentials',
  'vcs.no-go-import',
  'vcs.ssh-host-key',
  'vcs.trust-store',
];

describe('no cause is called confirmed without a control that could have said no', () => {
  const drafts = cases.flatMap(([code, { fires }]) =>
    Object.entries(fires).flatMap(([name, { world }]) => find(code, world).map((draft) => ({ code, name, draft }))),
  );

  it('in any case of any cause', () => {
    const bare = drafts.filter(
      ({ code, draft }) =>
        draft.certainty === 'confirmed' &&
        !JUDGED_BY_READING.test(code) &&
        !ASKED_ITSELF.includes(code) &&
        (draft.controls ?? []).length === 0,
    );
    expect([...new Set(bare.map(({ code, name }) => `${code}: ${name}`))]).toEqual([]);
  });

  it('and some are not confirmed', () => {
    expect(drafts.filter(({ draft }) => draft.certainty !== 'confirmed').length).toBeGreaterThan(20);
  });
});

it('has cases for every cause, and causes for all cases', () => {
  expect(cases.map(([code]) => code).sort()).toEqual(Object.keys(causes).sort());
});

describe.each(cases)('%s', (code, { fires, silent }) => {
  it.each(Object.entries(fires))('is found: %s', (_, { world, is }) => {
    const drafts = find(code, world);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject(is);
    const [draft] = drafts;
    const evidence = new Set(world.flatMap((f) => f.evidence));
    expect(draft?.evidence.filter((id) => !evidence.has(id))).toEqual([]);
    expect(draft?.evidence).not.toEqual([]);
    expect(draft?.explains.filter((id) => !world.some((f) => f.id === id))).toEqual([]);
  });

  it.each(Object.entries(silent))('is not found: %s', (_, world) => {
    expect(find(code, world)).toEqual([]);
  });

  it('reads well in both languages', () => {
    for (const { world } of Object.values(fires)) {
      for (const { subject, params } of find(code, world)) {
        for (const language of LANGUAGES) {
          const texts = renderCause({ code, subject, params }, language);
          for (const text of Object.values(texts)) {
            expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b|\$\{|\{[a-z]+\|/u);
            expect(text.trim()).not.toBe('');
          }
          if (language === 'zh-CN') {
            expect([...texts.headline].length).toBeLessThanOrEqual(20);
            expect(texts.headline + texts.summary).toMatch(/\p{Script=Han}/u);
          } else {
            expect(texts.headline).not.toMatch(/\p{Script=Han}/u);
          }
        }
      }
    }
  });

  it('has something to say and something to leave alone', () => {
    expect(Object.keys(fires)).not.toEqual([]);
    expect(Object.keys(silent)).not.toEqual([]);
  });
});
