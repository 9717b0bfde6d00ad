import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { TimeService } from '../../../shared/windows/time-service.ts';
import { SERVICE_DISABLED } from './installed-services.ts';
import { dwordOf, type Registry } from './registry.ts';

/** Source: windows.md 7; Microsoft Learn, "Windows Time service tools and settings". */
export const TIME_SERVICE = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time';

/** The time service of this computer. Failures: those of the registry. */
export async function readTimeService(registry: Registry): Promise<Outcome<TimeService>> {
  const [start, type] = await Promise.all([
    registry.optionalValue(TIME_SERVICE, 'Start'),
    registry.optionalValue(`${TIME_SERVICE}\\Parameters`, 'Type'),
  ]);
  if (!start.ok) return start;
  if (!type.ok) return type;
  const mode = dwordOf(start.value);
  return success({
    fromInternet: type.value?.data === 'NTP',
    disabled: mode === undefined || mode === SERVICE_DISABLED,
  });
}
