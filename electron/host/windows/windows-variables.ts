import { failed, success } from '../../../shared/domain/failure.ts';
import type { RepairFailure } from '../../../shared/domain/repair.ts';
import { askAdministrator } from '../../privileged/ask-administrator.ts';
import { MACHINE_VARIABLES } from '../../privileged/request.ts';
import type { Elevation } from '../elevation.ts';
import type { StoredValue, VariableStore } from '../variable-store.ts';
import type { Registry, RegistryValue } from './registry.ts';
import { MACHINE_KEY, USER_KEY } from './stored-variables.ts';

const KEYS = { user: USER_KEY, machine: MACHINE_KEY } as const;
/** A path or an address never holds one; reg.exe writes it for what the code page lacks. */
const LOST = /\?/u;

/**
 * Variables that Windows stores. The user's are written here and told to Explorer; those of the machine by one elevated
 * task that compares before it sets.
 *
 * @param tell sends WM_SETTINGCHANGE; without it new terminals would go on with the old value.
 */
export function windowsVariables(
  registry: Registry,
  tell: () => Promise<boolean>,
  elevation: Elevation,
): VariableStore {
  const entry = (scope: 'user' | 'machine', name: string) => registry.optionalValue(KEYS[scope], name);
  return {
    async read(scope, name) {
      const value = await entry(scope, name);
      if (!value.ok) return value;
      if (value.value === undefined) return success(null);
      // What cannot be put back is not changed.
      if (!registry.lossless && LOST.test(value.value.data)) return failed('unsupported', 'characters are lost');
      return success({ text: value.value.data, expandable: value.value.type === 'REG_EXPAND_SZ' });
    },

    async write(scope, name, value) {
      if (scope === 'machine') return writeMachine(await entry(scope, name), name, value, elevation);
      const changed = await registry.change(USER_KEY, name, value ? typed(value) : undefined);
      if (!changed.ok) return changed.failure.word === 'not-permitted' ? 'not-permitted' : 'unknown';
      await tell();
      return 'written';
    },
  };
}

function typed({ text, expandable }: StoredValue): Omit<RegistryValue, 'name'> {
  return { type: expandable ? 'REG_EXPAND_SZ' : 'REG_SZ', data: text };
}

async function writeMachine(
  now: Awaited<ReturnType<Registry['optionalValue']>>,
  name: string,
  value: StoredValue | null,
  elevation: Elevation,
): Promise<'written' | RepairFailure> {
  const known = MACHINE_VARIABLES.find((variable) => variable === name.toUpperCase());
  if (!now.ok || !known) return 'unsupported';
  const wanted = (entry: Omit<RegistryValue, 'name'> | undefined) =>
    entry
      ? { type: entry.type === 'REG_EXPAND_SZ' ? ('REG_EXPAND_SZ' as const) : ('REG_SZ' as const), data: entry.data }
      : null;
  return askAdministrator(elevation, {
    op: 'variable.set',
    name: known,
    expect: wanted(now.value),
    value: wanted(value ? typed(value) : undefined),
  });
}
