import { type Outcome, success } from '../../../shared/domain/failure.ts';
import { POLICY_MIRRORS_KEY } from '../../../shared/policy-places.ts';
import type { Registry } from './registry.ts';

/**
 * Addresses that group policy stores; none where there is no such key. A list of an ADMX template has one value an item, named by
 * its number. Failures as of {@link Registry.key}.
 */
export async function readPolicyMirrors(registry: Registry): Promise<Outcome<readonly string[]>> {
  const key = await registry.optionalKey(POLICY_MIRRORS_KEY);
  if (!key.ok) return key;
  const values = (key.value?.values ?? []).filter(({ type }) => type === 'REG_SZ');
  const byNumber = [...values].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return success(byNumber.map(({ data }) => data));
}
