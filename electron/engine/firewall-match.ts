import type { FirewallRule } from '../host/host.ts';

const TCP = 6;
const HTTPS = 443;

/**
 * Does the rule decide about https of this program? Windows compares paths without case. A rule for some addresses or ports only
 * lets nobody through: whether it is met depends on where a name leads today. One that keeps this very program from some of them is
 * told all the same.
 */
export function concerns(rule: FirewallRule, program: string): boolean {
  const named = rule.program !== null;
  if (named && rule.program?.toLowerCase() !== program.toLowerCase()) return false;
  if (rule.direction === 'in') return named;
  if (rule.protocol !== null && rule.protocol !== TCP) return false;
  if (named && rule.action === 'block') return true;
  return !rule.narrowed && rule.remoteAddresses.length === 0 && coversHttps(rule.remotePorts);
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
