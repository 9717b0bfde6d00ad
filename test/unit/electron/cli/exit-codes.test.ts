import { describe, expect, it } from 'vitest';
import { exitCodeForUndo, exitCodeForUnsolved } from '../../../../electron/cli/exit-codes.ts';
import type { RepairOutcome } from '../../../../shared/domain/repair.ts';
import type { RepairResult } from '../../../../shared/domain/repair-session.ts';
import type { UndoneChange } from '../../../../shared/domain/undo.ts';

const ended = (id: string | null, cancelled: boolean, ...outcomes: readonly RepairOutcome[]) =>
  exitCodeForUnsolved({ id, cancelled, items: outcomes.map((outcome) => ({ outcome })) } as unknown as RepairResult);

describe('a repair that did not end well', () => {
  it('is 4 where a person had nothing applied: stopped, or without rights', () => {
    expect(ended(null, true, 'rolled-back')).toBe(4);
    expect(ended(null, false, 'declined', 'declined')).toBe(4);
  });

  it('is 1 where something failed, or where something stands that cannot be taken back', () => {
    expect(ended(null, false, 'failed')).toBe(1);
    expect(ended(null, false, 'declined', 'failed')).toBe(1);
    expect(ended('set', true, 'not-fixed')).toBe(1);
  });
});

describe('an undo', () => {
  const change = (outcome: UndoneChange['outcome'], failure?: UndoneChange['failure']): UndoneChange => ({
    set: 's',
    what: 'w',
    outcome,
    ...(failure ? { failure } : {}),
  });

  it.each([
    [0, { done: true, changes: [change('restored'), change('kept')] }],
    [0, { done: true, changes: [] }],
    [1, { done: false, changes: [change('conflict', 'changed-since')] }],
    [1, { done: false, changes: [change('restored'), change('failed', 'declined')] }],
    [1, { done: false, changes: [], failure: 'busy' as const }],
    [4, { done: false, changes: [change('failed', 'declined')] }],
  ])('ends with %d for %j', (code, result) => {
    expect(exitCodeForUndo(result)).toBe(code);
  });
});
