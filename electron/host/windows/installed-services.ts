import { type Outcome, success } from '../../../shared/domain/failure.ts';
import { productsWithServices } from '../../../shared/windows/find-products.ts';
import { dwordOf, type Registry } from './registry.ts';

const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
/** `Start` of a service that is switched off. Source: winsvc.h. */
export const SERVICE_DISABLED = 4;
/** Windows brings the agent's service on every computer; this says whether a company uses it. Source: Microsoft Learn, "Onboarding". */
const ONBOARDED = 'HKLM\\SOFTWARE\\Microsoft\\Windows Advanced Threat Protection\\Status';
const SENSE = 'sense';

/**
 * Names of installed services and drivers, running or not, without those of a known product that are switched off: an uninstalled
 * product leaves some. One whose state may not be read counts. Failures as of {@link Registry.key}.
 */
export async function readServices(registry: Registry): Promise<Outcome<readonly string[]>> {
  const key = await registry.key(SERVICES);
  if (!key.ok) return key;
  const names = key.value.subkeys.map((path) => path.slice(path.lastIndexOf('\\') + 1));
  const present: string[] = [];
  for (const name of names)
    if (productsWithServices([name]).length === 0 || (await isInUse(registry, name))) present.push(name);
  return success(present);
}

async function isInUse(registry: Registry, name: string): Promise<boolean> {
  if (name.toLowerCase() === SENSE) {
    const state = await registry.optionalValue(ONBOARDED, 'OnboardingState');
    return state.ok && dwordOf(state.value) === 1;
  }
  const start = await registry.optionalValue(`${SERVICES}\\${name}`, 'Start');
  return !start.ok || dwordOf(start.value) !== SERVICE_DISABLED;
}
