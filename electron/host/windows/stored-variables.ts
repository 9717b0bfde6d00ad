import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { ScopedVariable } from '../host.ts';
import { expandVariables, machineVariables } from './expand-variables.ts';
import type { Registry, RegistryValue } from './registry.ts';

export const USER_KEY = 'HKCU\\Environment';
export const MACHINE_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';

/**
 * Variables as a new terminal would get them. Values of type REG_EXPAND_SZ are expanded as at log-on: the machine's by
 * the machine's own, the user's by both.
 */
export async function storedVariables(
  registry: Registry,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome<readonly ScopedVariable[]>> {
  const [machine, user] = await Promise.all([registry.key(MACHINE_KEY), registry.key(USER_KEY)]);
  if (!machine.ok) return machine;
  if (!user.ok) return user;
  const known = machineVariables(environment);
  const machineTable = { ...known, ...plainValues(machine.value.values) };
  const userTable = plainValues(user.value.values);
  return success([
    ...scoped(machine.value.values, 'machine', MACHINE_KEY, [machineTable]),
    ...scoped(user.value.values, 'user', USER_KEY, [userTable, machineTable, environment]),
  ]);
}

function plainValues(values: readonly RegistryValue[]): Record<string, string> {
  return Object.fromEntries(values.filter(({ type }) => type === 'REG_SZ').map(({ name, data }) => [name, data]));
}

function scoped(
  values: readonly RegistryValue[],
  scope: 'user' | 'machine',
  where: string,
  tables: readonly Readonly<Record<string, string>>[],
): readonly ScopedVariable[] {
  return values
    .filter(({ type }) => type === 'REG_SZ' || type === 'REG_EXPAND_SZ')
    .map(({ name, type, data }) => {
      const value = type === 'REG_EXPAND_SZ' ? expandVariables(data, ...tables) : data;
      return { name, value, scope, where };
    });
}
