import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Registry } from './registry.ts';

const KEY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender';
/** Where device management writes. Windows makes it on every computer, empty. */
const DEVICE_MANAGEMENT = 'Policy Manager';

/** Does a group policy or device management set something of Defender? Failures as of {@link Registry.optionalKey}. */
export async function readDefenderManaged(registry: Registry): Promise<Outcome<boolean>> {
  const [group, device] = await Promise.all([
    registry.optionalKey(KEY),
    registry.optionalKey(`${KEY}\\${DEVICE_MANAGEMENT}`),
  ]);
  if (!group.ok) return group;
  if (!device.ok) return device;
  const subkeys = (group.value?.subkeys ?? []).filter((path) => !path.endsWith(`\\${DEVICE_MANAGEMENT}`));
  const values = [...(group.value?.values ?? []), ...(device.value?.values ?? [])];
  return success(subkeys.length + values.length > 0);
}
