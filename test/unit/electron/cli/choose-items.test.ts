import { describe, expect, it } from 'vitest';
import { type Choice, chooseItems } from '../../../../electron/cli/choose-items.ts';
import type { PlanItem, RepairPlan } from '../../../../shared/domain/repair.ts';

const item = (id: string, rest: Partial<PlanItem> = {}): PlanItem => ({
  id,
  remedy: `config/${id}`,
  params: {},
  fixes: [{ code: 'config.goproxy-off', subject: 'GOPROXY' }],
  risk: 'safe',
  scope: 'user',
  elevation: 'none',
  reversible: true,
  chosen: true,
  command: '',
  changes: [],
  ...rest,
});

const cache = [{ code: 'cache.corrupt', subject: 'm@v1' }];
const plan: RepairPlan = {
  id: 'plan-1',
  run: 'r',
  manual: [],
  items: [
    item('item-1'),
    item('item-2', { chosen: false }),
    item('item-3', { scope: 'machine', fixes: cache }),
    item('item-4', { risk: 'disruptive', chosen: false, fixes: cache }),
    item('item-5', { risk: 'disruptive', chosen: false, fixes: [{ code: 'dns.server-dead', subject: '10.0.0.1' }] }),
    item('item-6', { risk: 'disruptive', chosen: false, fixes: [{ code: 'dns.server-dead', subject: '10.0.0.1' }] }),
    item('item-7', { risk: 'guarded', chosen: false, fixes: [{ code: 'sumdb.unreachable', subject: 'x' }] }),
  ],
};

describe('what the options of repair mean', () => {
  it.each<readonly [string, Choice, readonly string[]]>([
    ['the ones that a person would see ticked', {}, ['item-1', 'item-3']],
    ['of one scope', { scope: 'machine' }, ['item-3']],
    ['named ones, and only those', { only: ['config/item-2'] }, ['item-2']],
    ['a named one that costs something is not enough', { only: ['config/item-4'] }, []],
    ['with leave for it, it is', { only: ['config/item-4'], allow: ['disruptive'] }, ['item-4']],
    [
      'what costs something only where nothing safe cures the same, and once for each cause',
      { allow: ['disruptive'] },
      ['item-1', 'item-3', 'item-5'],
    ],
    [
      'what weakens a protection never comes with leave for something else',
      { allow: ['disruptive', 'safe'] },
      ['item-1', 'item-3', 'item-5'],
    ],
  ])('%s', (_name, choice, ids) => {
    expect(chooseItems(plan, choice)).toEqual(ids);
  });

  it('what was tried already is not tried again, and what is next takes its place', () => {
    const tried = (one: PlanItem) => one.id === 'item-5';
    expect(chooseItems(plan, { allow: ['disruptive'] }, tried)).toEqual(['item-1', 'item-3', 'item-6']);
  });
});
