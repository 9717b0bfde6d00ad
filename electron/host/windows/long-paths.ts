import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Registry } from './registry.ts';

const FILE_SYSTEM = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem';

/**
 * Whether programs that ask for it may use paths of more than 260 characters; off unless somebody switched it on.
 * Source: Microsoft Learn, "Maximum Path Length Limitation".
 */
export async function readLongPaths(registry: Registry): Promise<Outcome<boolean>> {
  const value = await registry.value(FILE_SYSTEM, 'LongPathsEnabled');
  return value.ok ? success(Number(value.value) === 1) : value;
}
