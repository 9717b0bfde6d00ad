import type { Finding, FindingIndex } from '../domain/finding.ts';
import type { Sometimes } from './unsteady.ts';

const SILENT = ['timed-out', 'connection-refused', 'host-unreachable', 'network-unreachable'];
/** It says something, and nothing that could be used, whatever the question. */
const USELESS = [...SILENT, 'dns-malformed', 'dns-server-failure', 'dns-refused'];

/** Configured resolvers that gave no answer of use to any question. */
export function deadResolvers(findings: FindingIndex): readonly string[] {
  const configured = findings.of('dns.server-answer').filter((f) => f.params.configured);
  const words = (server: string) =>
    configured
      .filter((f) => f.params.server === server)
      .flatMap(({ params: { a, aaaa } }) => [a.failure, aaaa.failure]);
  return [...new Set(configured.map((f) => f.params.server))].filter((server) => {
    const own = words(server);
    const hosts = new Set(configured.filter((f) => f.params.server === server).map((f) => f.params.host));
    // One name that it fails at or refuses is that name's matter: its own servers may be down, or it is filtered.
    const saysWhy = hosts.size < 2 && own.some((word) => word === 'dns-server-failure' || word === 'dns-refused');
    return !saysWhy && own.every((word) => USELESS.includes(word ?? '')) && !flappingResolver(findings, server);
  });
}

/** A resolver that fails at a question and answers the same one well, within one run. */
export interface Flapping {
  readonly sometimes: Sometimes;
  readonly findings: readonly Finding[];
}

/**
 * Does this resolver fail now and then? Only tries of one name and family are compared: many fail at one family for ever.
 * What the system was told counts where it has no other resolver. Undefined where all tries of each question ended alike.
 */
export function flappingResolver(findings: FindingIndex, server: string): Flapping | undefined {
  const configured = findings.of('dns.server-answer').filter((f) => f.params.configured);
  const own = configured.filter((f) => f.params.server === server);
  const alone = own.length === configured.length;
  const asked = [...own, ...(alone ? findings.of('dns.lookup') : [])];
  let all = 0;
  let failed = 0;
  let mixed = false;
  for (const host of new Set(own.map((f) => f.params.host))) {
    const about = asked.filter((f) => f.params.host === host);
    for (const family of ['a', 'aaaa'] as const) {
      const answers = about.flatMap(({ params }) => [
        params[family],
        ...(family === 'a' && 'both' in params && params.both ? [params.both] : []),
      ]);
      const bad = answers.reduce((sum, { tries }) => sum + (tries?.failed ?? 0), 0);
      all += answers.reduce((sum, { tries }) => sum + (tries?.all ?? 1), 0);
      failed += bad;
      mixed ||= bad > 0 && answers.some(({ addresses, failure }) => failure === undefined && addresses.length > 0);
    }
  }
  return mixed ? { sometimes: { failed, tries: all }, findings: asked } : undefined;
}

/** Were none but dead resolvers asked for the name of a target? Then nothing is known of the target itself. */
export function onlyDeadAsked(findings: FindingIndex, target: string): boolean {
  const own = findings.of('dns.server-answer').filter((f) => f.params.configured && f.params.target === target);
  const dead = deadResolvers(findings);
  return own.length > 0 && own.every((f) => dead.includes(f.params.server));
}
