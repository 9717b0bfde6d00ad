import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import type { AnyCause } from '../../../../shared/diagnosis/define-cause.ts';
import { renderCause } from '../../../../shared/diagnosis/render-cause.ts';
import { REAL_GO } from '../../../../shared/diagnosis/said-by-go.ts';
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

const find = (code: string, world: readonly Finding[]) => registry[code]?.find(summarise(world)) ?? [];

/** A value, a line or a file was read, and judged by the rule in the source of `go`, which could have said that all is well. */
const RULE = 'a rule of go, applied to what go itself would read';
/** The system was asked, and could have given another answer. */
const ASKED = 'the system was asked for it';
/** It stands in a list that came with the program, or it does not. */
const LISTED = 'compared with what is known of releases and hosts';

/**
 * Confirmed without a second measurement, where there may be none: with `go` not yet ended, or working all the same. What is
 * claimed there is what was read. Every other cause that is confirmed names a control.
 */
const READ: Readonly<Record<string, string>> = {
  'cache.corrupt': 'the archive was opened: it is a whole one or not',
  'cache.disk-full': ASKED,
  'cache.read-only': ASKED,
  'config.cert-file': ASKED,
  'config.editor-variable': RULE,
  'config.env-file-encoding': RULE,
  'config.env-file-unreadable': ASKED,
  'config.go111module-off': RULE,
  'config.goauth-invalid': RULE,
  'config.goflags-invalid': RULE,
  'config.goflags-vendor': RULE,
  'config.goinsecure-broad': RULE,
  'config.gopath-invalid': RULE,
  'config.goprivate-malformed': RULE,
  'config.goproxy-invalid': RULE,
  'config.goproxy-off': RULE,
  'config.goproxy-retired-host': LISTED,
  'config.gosumdb-invalid': RULE,
  'config.gosumdb-off': RULE,
  'config.gotoolchain-invalid': RULE,
  'config.govcs-forbids': RULE,
  'go.mirror-unsafe-version': LISTED,
  'go.missing': ASKED,
  'go.too-old': RULE,
  'module.gosum-malformed': RULE,
  'module.retracted': RULE,
  'project.gomod-malformed': 'go mod edit was asked to read the file',
  'project.gomod-missing': ASKED,
  'project.replacement-missing': ASKED,
  'project.vendor-inconsistent': RULE,
  'project.work-member-missing': ASKED,
  'proxy.malformed': RULE,
  'vcs.git-missing': ASKED,
};

describe('no cause is called confirmed without a control that could have said no', () => {
  const drafts = cases.flatMap(([code, { fires }]) =>
    Object.entries(fires).flatMap(([name, { world }]) => find(code, world).map((draft) => ({ code, name, draft }))),
  );
  const bare = drafts.filter(
    ({ draft }) => draft.certainty === 'confirmed' && (draft.controls ?? []).filter(Boolean).length === 0,
  );

  it('in any case of any cause, but for what was read', () => {
    const wrong = bare.filter(({ code }) => !(code in READ));
    expect([...new Set(wrong.map(({ code, name }) => `${code}: ${name}`))]).toEqual([]);
  });

  it('and every exception is one still', () => {
    const codes = new Set(bare.map(({ code }) => code));
    expect(Object.keys(READ).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('and what go itself says is a control', () => {
    const said = drafts.filter(({ draft }) => draft.controls?.includes(REAL_GO));
    expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(8);
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
