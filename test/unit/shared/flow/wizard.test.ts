import { describe, expect, it } from 'vitest';
import {
  nextState,
  TRANSITIONS,
  verdictEvent,
  WIZARD_STATES,
  type WizardState,
} from '../../../../shared/flow/wizard.ts';

describe('the wizard', () => {
  it.each([
    ['welcome', 'start', 'checking'],
    ['checking', 'causes-found', 'diagnosis'],
    ['checking', 'nothing-wrong', 'healthy'],
    ['checking', 'not-decidable', 'incomplete'],
    ['checking', 'cancel', 'welcome'],
    ['checking', 'engine-died', 'interrupted'],
    ['interrupted', 'start', 'checking'],
    ['diagnosis', 'start', 'checking'],
    ['diagnosis', 'home', 'welcome'],
    ['diagnosis', 'repair', 'repairing'],
    ['diagnosis', 'show-changes', 'preview'],
    ['preview', 'apply', 'repairing'],
    ['preview', 'back', 'diagnosis'],
    ['repairing', 'done', 'verifying'],
    ['repairing', 'declined', 'diagnosis'],
    ['repairing', 'failed', 'not-solved'],
    ['verifying', 'go-works', 'solved'],
    ['verifying', 'go-still-fails', 'not-solved'],
  ] as const)('%s + %s leads to %s', (from, event, to) => {
    expect(nextState(from, event)).toBe(to);
  });

  it('ignores what means nothing in a state', () => {
    expect(nextState('welcome', 'cancel')).toBe('welcome');
    expect(nextState('checking', 'start')).toBe('checking');
    expect(nextState('healthy', 'engine-died')).toBe('healthy');
  });

  it('can reach every state from the start, and leave every one', () => {
    const reached: WizardState[] = ['welcome'];
    for (const state of reached) {
      const next = Object.values(TRANSITIONS[state]);
      expect(next.length, state).toBeGreaterThan(0);
      for (const to of next) if (!reached.includes(to)) reached.push(to);
    }
    expect(new Set(reached)).toEqual(new Set(WIZARD_STATES));
  });

  it('leaves the check by its verdict', () => {
    expect(verdictEvent('broken')).toBe('causes-found');
    expect(verdictEvent('degraded')).toBe('causes-found');
    expect(verdictEvent('healthy')).toBe('nothing-wrong');
    expect(verdictEvent('incomplete')).toBe('not-decidable');
  });
});
