import type { Host } from '../../host/host.ts';
import type { Sets } from './plan-repair.ts';

/** The environment of a terminal that has these values; names are compared as the platform compares them. */
export function withSets(host: Pick<Host, 'environment' | 'platform'>, sets: Sets): Record<string, string> {
  const nameOf = (name: string) => (host.platform === 'windows' ? name.toUpperCase() : name);
  const replaced = new Set(Object.keys(sets).map(nameOf));
  const kept = Object.entries(host.environment()).filter(([name]) => !replaced.has(nameOf(name)));
  const set = Object.entries(sets).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return Object.fromEntries([...kept, ...set]);
}
