import { matchPrefixPatterns } from '../go/patterns.ts';
import { futureSetting, type RepairContext } from './repair-context.ts';

/**
 * Would a checksum database be asked about all of these modules (`path@version`)? Not where it is off, nor for private ones.
 * Source: go.dev/ref/mod#private-modules.
 */
export function areVerified(modules: readonly string[], context: RepairContext): boolean {
  if (futureSetting(context, 'GOSUMDB').value === 'off') return false;
  const patterns = ['GONOSUMDB', 'GOPRIVATE'].map((name) => futureSetting(context, name).value);
  return !modules.some((module) => {
    const path = module.slice(0, module.lastIndexOf('@'));
    return patterns.some((pattern) => pattern !== '' && pattern !== 'none' && matchPrefixPatterns(pattern, path));
  });
}
