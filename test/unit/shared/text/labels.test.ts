import { describe, expect, it } from 'vitest';
import { CERTAINTIES } from '../../../../shared/domain/cause.ts';
import { FAILURES } from '../../../../shared/domain/failure.ts';
import { LAYERS } from '../../../../shared/domain/layer.ts';
import { CHECK_OUTCOMES } from '../../../../shared/domain/outcome.ts';
import { REPAIR_OUTCOMES, RISKS, SCOPES } from '../../../../shared/domain/repair.ts';
import { PHASES } from '../../../../shared/domain/target-report.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import { CHANGE_SET_STATES } from '../../../../shared/domain/undo.ts';
import { VERDICTS } from '../../../../shared/domain/verdict.ts';
import {
  CERTAINTY_LABELS,
  CHECK_OUTCOME_LABELS,
  FAILURE_LABELS,
  LAYER_LABELS,
  PHASE_LABELS,
  SETTING_SOURCE_LABELS,
  TARGET_ROLE_LABELS,
  VERDICT_LABELS,
} from '../../../../shared/text/labels.ts';
import {
  CHANGE_SET_WORDS,
  REPAIR_OUTCOME_WORDS,
  RISK_WORDS,
  SCOPE_WORDS,
} from '../../../../shared/text/repair-words.ts';

const VOCABULARIES: readonly (readonly [string, readonly string[], Readonly<Record<string, Text>>])[] = [
  ['verdicts', VERDICTS, VERDICT_LABELS],
  ['risks', RISKS, RISK_WORDS],
  ['scopes', SCOPES, SCOPE_WORDS],
  ['repairs', REPAIR_OUTCOMES, REPAIR_OUTCOME_WORDS],
  ['change sets', CHANGE_SET_STATES, CHANGE_SET_WORDS],
  ['certainties', CERTAINTIES, CERTAINTY_LABELS],
  ['layers', LAYERS, LAYER_LABELS],
  ['outcomes', CHECK_OUTCOMES, CHECK_OUTCOME_LABELS],
  ['phases', PHASES, PHASE_LABELS],
  ['sources', ['process', 'user', 'machine', 'goenv', 'goroot', 'default'], SETTING_SOURCE_LABELS],
  ['failures', FAILURES, FAILURE_LABELS],
  ['roles', ['mirror', 'sumdb', 'vcs', 'proxy', 'redirect', 'control', 'other'], TARGET_ROLE_LABELS],
];

describe.each(VOCABULARIES)('labels of %s', (_name, words, labels) => {
  it('are short and there in both languages', () => {
    for (const word of words) {
      const label = labels[word];
      expect(label?.['zh-CN'], word).toMatch(/^.{2,16}$/u);
      expect(label?.en, word).toMatch(/^[\x20-\x7e]{2,30}$/u);
    }
  });

  it('tell the words apart', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const all = words.map((word) => labels[word]?.[language]);
      expect(new Set(all).size).toBe(words.length);
    }
  });

  it('are Chinese in Chinese', () => {
    for (const word of words)
      expect(labels[word]?.['zh-CN'].replace('go env -w', ''), word).toMatch(/[\u3400-\u9fff]/u);
  });
});

describe('labels', () => {
  it('say how sure a cause is', () => {
    expect(CERTAINTIES.map((c) => CERTAINTY_LABELS[c]['zh-CN'])).toEqual(['已确认', '很可能', '可能']);
  });
});
