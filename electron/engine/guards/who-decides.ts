import type { Host } from '../../host/host.ts';

const ASK_MS = 30_000;

/** Who decides about Defender: `own` where it watches files and nobody manages it, `managed`, or null where it is not in charge or nobody can tell. */
export async function whoDecides(host: Host): Promise<'own' | 'managed' | null> {
  const [facts, managed] = await Promise.all([
    host.guards.facts(AbortSignal.timeout(ASK_MS)),
    host.guards.defenderManaged(),
  ]);
  if (!facts.ok || !facts.value.defender.ok || !facts.value.defender.value.active || !managed.ok) return null;
  return managed.value ? 'managed' : 'own';
}
