import type { Finding } from '../domain/finding.ts';
import { registrableDomain } from './registrable-domain.ts';
import type { Situation } from './situation.ts';

/** What Date headers say about the clock of this computer. */
export interface ClockOffset {
  /** Milliseconds by which the others are ahead of this computer; 0 if they agree with it. */
  readonly ms: number;
  /** Hosts of at least two owners that say so. */
  readonly hosts: readonly string[];
  readonly replies: readonly Finding<'http.reply'>[];
}

/** Headers have whole seconds, caches hold old ones for minutes: less is no evidence of a wrong clock. */
const TOLERANCE_MS = 5 * 60_000;

/** The offset on which hosts of two or more owners agree; null where there are no two, or where they disagree. */
export function clockOffset({ findings, views }: Situation): ClockOffset | null {
  const told = findings.of('http.reply').flatMap((reply) => {
    const { date, clock, target } = reply.params;
    const host = views.find((v) => v.target.id === target)?.target.host;
    return date === undefined || clock === undefined || host === undefined ? [] : [{ reply, host, ms: date - clock }];
  });
  const [first] = told;
  if (!first || told.some(({ ms }) => Math.abs(ms - first.ms) > TOLERANCE_MS)) return null;
  const hosts = [...new Set(told.map(({ host }) => host))];
  if (new Set(hosts.map(registrableDomain)).size < 2) return null;
  return { ms: Math.abs(first.ms) > TOLERANCE_MS ? first.ms : 0, hosts, replies: told.map(({ reply }) => reply) };
}
