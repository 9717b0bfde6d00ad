import { POLICY_KEY } from '../../shared/policy-places.ts';
import { loadKoffi } from '../host/windows/native/load-koffi.ts';
import { NativeRegistry } from '../host/windows/native/native-registry.ts';
import { dwordOf, Registry } from '../host/windows/registry.ts';

/** What stands there, as written: the reader of policies judges it. */
export interface RegistryPolicy {
  readonly updatesOff?: boolean;
  readonly updateSource?: string;
}

/** The policy that the registry holds; null where there is none, `unreadable` where nobody can tell or it is not understood. */
export async function policyOfRegistry(registry: Registry): Promise<RegistryPolicy | null | 'unreadable'> {
  const key = await registry.optionalKey(POLICY_KEY);
  if (!key.ok) return 'unreadable';
  const value = (name: string) => key.value?.values.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const [off, source] = [value('UpdatesOff'), value('UpdateSource')];
  if (!off && !source) return null;
  const number = dwordOf(off);
  if ((off && number !== 0 && number !== 1) || (source && source.type !== 'REG_SZ')) return 'unreadable';
  return {
    ...(number === undefined ? {} : { updatesOff: number === 1 }),
    ...(source ? { updateSource: source.data } : {}),
  };
}

/** The same of this computer. Without the library for calls into Windows nobody can tell. */
export async function readMachinePolicy(): Promise<RegistryPolicy | null | 'unreadable'> {
  const koffi = loadKoffi();
  return koffi ? policyOfRegistry(new Registry(new NativeRegistry(koffi))) : 'unreadable';
}
