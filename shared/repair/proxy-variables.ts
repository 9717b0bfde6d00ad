import type { RepairContext, StoredVariable } from './repair-context.ts';

const NAMES = /^(?:HTTPS?|ALL)_PROXY$/iu;

/** `host:port` of a proxy's address, whatever scheme and credentials stand before it; null for what has none. */
export function proxyEndpoint(address: string): string | null {
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?(\[[^\]]+\]|[^:/?#]+):(\d+)\/?$/iu.exec(address.trim());
  return match ? `${match[1]?.toLowerCase()}:${match[2]}` : null;
}

/** Stored proxy variables that lead to the same place, or that have this very name. */
export function proxyVariables(context: RepairContext, name: string, address: string): readonly StoredVariable[] {
  const endpoint = proxyEndpoint(address);
  return context.stored.filter(
    (variable) =>
      NAMES.test(variable.name) &&
      (variable.name === name || (endpoint !== null && proxyEndpoint(variable.value) === endpoint)),
  );
}
