// Two block rules of one name, program and direction, as a tool that was clicked twice leaves them: netsh switches both at once.
import { expect, it } from 'vitest';
import { rulePlace } from '../../../../../electron/engine/repair/places/rule.ts';
import { noGuards } from '../../../../../electron/host/no-guards.ts';
import { LOCAL_RULES, readProgramRules } from '../../../../../electron/host/windows/firewall-rules.ts';
import { resultOf } from '../../../../../electron/privileged/elevation-of-windows.ts';
import { performElevated } from '../../../../../electron/privileged/perform.ts';
import { canBeSwitched } from '../../../../../shared/windows/local-rule.ts';
import { BLOCK, BLOCK_ID, FakePrivilegedMachine, GO } from '../../privileged/fake-privileged-machine.ts';

const TWIN = '{5C0B7C52-6B6B-4B55-9C0B-0F3D9B5A0002}';

function machineWith(other: string) {
  const machine = new FakePrivilegedMachine();
  machine.rules.set('HKLM\\SOFTWARE\\Policies\\Microsoft', 'x', { type: 'REG_SZ', data: '' });
  machine.rules.set(LOCAL_RULES, TWIN, { type: 'REG_SZ', data: other });
  const place = rulePlace({
    firewall: { ...noGuards.firewall, programRules: () => readProgramRules(machine.registry, {}) },
    elevation: {
      refusedFor: async () => null,
      run: async (argument) => resultOf({ end: 'exited', exitCode: await performElevated(argument, machine) }),
    },
  });
  const active = () => [BLOCK_ID, TWIN].map((id) => machine.rules.value(LOCAL_RULES, id)?.includes('Active=TRUE'));
  return { machine, place, active };
}

it('both are switched off by one task, and on again by one', async () => {
  const { machine, place, active } = machineWith(BLOCK);
  const prepared = [BLOCK_ID, TWIN].map((id) => ({
    kind: 'rule' as const,
    edit: { op: 'switch' as const, id, text: BLOCK, on: false },
  }));
  for (const one of prepared) await place.apply(one as never, undefined as never);
  expect(active()).toEqual([false, false]);
  for (const one of [...prepared].reverse()) await place.restore(one as never, undefined as never, false);
  expect(active()).toEqual([true, true]);
  expect(machine.deeds).toHaveLength(2);
});

it('one is not offered where the other is no block rule in the same state', () => {
  const rule = (id: string, changes = {}) => ({
    ...{ id, name: 'Block Go', program: GO, direction: 'out' as const, action: 'block' as const, active: true },
    ...{ store: 'local' as const, text: BLOCK },
    ...changes,
  });
  const one = rule('1');
  expect(canBeSwitched(one, [one, rule('2')])).toBe(true);
  expect(canBeSwitched(one, [one, rule('2', { program: 'C:\\other.exe', active: false })])).toBe(true);
  expect(canBeSwitched(one, [one, rule('2', { store: 'policy', action: 'allow' })])).toBe(true);
  for (const changes of [
    { active: false },
    { action: 'allow' },
    { name: 'BLOCK GO', program: GO.toUpperCase(), active: false },
  ])
    expect(canBeSwitched(one, [one, rule('2', changes)])).toBe(false);
});
