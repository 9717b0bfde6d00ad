import type { AnyNeed } from './probe.ts';
import { probes as registry } from './probes.gen.ts';
import type { ProbeRegistry } from './run-probes.ts';

/** Some probes with all they need, and no other. */
export function probesFor(wanted: readonly AnyNeed[]): ProbeRegistry {
  const chosen = new Set<AnyNeed>(wanted);
  // A set that grows while it is walked: needs of needs are reached too.
  for (const probe of chosen) for (const need of Object.values(probe.needs)) chosen.add(need);
  const all: ProbeRegistry = registry;
  return Object.fromEntries(Object.entries(all).filter(([, probe]) => chosen.has(probe)));
}
