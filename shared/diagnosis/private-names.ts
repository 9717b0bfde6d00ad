import { matchPrefixPatterns } from '../go/patterns.ts';
import type { Situation } from './situation.ts';

/** Endings that the public DNS will never have. Source: RFC 6762, RFC 8375, ICANN "name collision" and SAC113 (.internal). */
const PRIVATE_ENDINGS = ['local', 'internal', 'intranet', 'corp', 'home', 'lan', 'private', 'home.arpa'];
const PATTERN_NAMES = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'];

/** Is this a name that only some private network can know: by its form, or by the user's own patterns? */
export function isPrivateName(host: string, { settings }: Pick<Situation, 'settings'>): boolean {
  if (!host.includes('.') || PRIVATE_ENDINGS.some((ending) => host.endsWith(`.${ending}`))) return true;
  const patterns = PATTERN_NAMES.map((name) => settings.get(name)?.value ?? '');
  return patterns.some((value) => value !== '' && value !== 'none' && matchPrefixPatterns(value, host));
}
