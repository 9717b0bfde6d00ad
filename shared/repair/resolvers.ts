import type { RepairContext } from './repair-context.ts';

/** A server that is not configured here and answered a name that is needed. */
export function goodServer({ situation: { findings } }: RepairContext): string | null {
  const works = findings.of('dns.second-opinion-works').find((f) => f.params.works);
  const answers = findings.of('dns.server-answer').find((f) => !f.params.configured && f.outcome === 'ok');
  return works?.params.server ?? answers?.params.server ?? null;
}

/** The servers at fault where the cause names them; null: whichever are configured. */
export function badServers(params: Readonly<Record<string, unknown>>): readonly string[] | null {
  if (typeof params['server'] === 'string') return [params['server']];
  const { resolvers } = params;
  return Array.isArray(resolvers) && resolvers.length > 0 ? resolvers.map(String) : null;
}
