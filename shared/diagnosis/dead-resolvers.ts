import type { FindingIndex } from '../domain/finding.ts';

const SILENT = ['timed-out', 'connection-refused', 'host-unreachable', 'network-unreachable'];
/** It says something, and nothing that could be used, whatever the question. */
const USELESS = [...SILENT, 'dns-malformed'];

/** Configured resolvers that gave no answer of use to any question. */
export function deadResolvers(findings: FindingIndex): readonly string[] {
  const configured = findings.of('dns.server-answer').filter((f) => f.params.configured);
  return [...new Set(configured.map((f) => f.params.server))].filter((server) =>
    configured
      .filter((f) => f.params.server === server)
      .every((f) => USELESS.includes(f.params.a.failure ?? '') && USELESS.includes(f.params.aaaa.failure ?? '')),
  );
}

/** Were none but dead resolvers asked for the name of a target? Then nothing is known of the target itself. */
export function onlyDeadAsked(findings: FindingIndex, target: string): boolean {
  const own = findings.of('dns.server-answer').filter((f) => f.params.configured && f.params.target === target);
  const dead = deadResolvers(findings);
  return own.length > 0 && own.every((f) => dead.includes(f.params.server));
}
