import type { FirewallRule } from '../host/host.ts';

const TCP = 6;
const HTTPS = 443;

/**
 * Does the rule decide about https of this program? Windows compares paths without case. A rule for some addresses only
 * is left out: whether it is met depends on where a name leads today.
 */
export function concerns(rule: FirewallRule, program: string): boolean {
  if (rule.program !== null) return rule.program.toLowerCase() === program.toLowerCase();
  const tcp = rule.protocol === null || rule.protocol === TCP;
  return tcp && rule.direction === 'out' && rule.remoteAddresses.length === 0 && coversHttps(rule.remotePorts);
}

function coversHttps(ports: readonly string[]): boolean {
  return (
    ports.length === 0 ||
    ports.some((port) => {
      const [from = Number.NaN, to = from] = port.split('-').map(Number);
      return from <= HTTPS && HTTPS <= to;
    })
  );
}
