import * as tls from 'node:tls';
import { classifyFileError } from '../node-network/classify-error.ts';
import { bundledTrust, type TrustStore } from '../node-network/trust-store.ts';

const PLACE = 'ROOT';

/**
 * The roots of the Windows stores, which is what `go` verifies by, where this runtime can read them (Node 22.15 and
 * later); else the runtime's bundled list, and the facts say so. Source: Go crypto/x509 root_windows.go.
 */
export async function windowsRoots(): Promise<TrustStore> {
  const read = (tls as { readonly getCACertificates?: (type: 'system') => readonly string[] }).getCACertificates;
  if (!read) return bundledTrust([{ place: PLACE, failure: { word: 'unsupported', detail: 'runtime too old' } }]);
  try {
    const pems = read('system');
    if (pems.length === 0) return bundledTrust([{ place: PLACE, failure: { word: 'not-found' } }]);
    return { pems, facts: { source: 'system', places: [PLACE], certificates: pems.length, problems: [] } };
  } catch (error) {
    return bundledTrust([{ place: PLACE, failure: classifyFileError(error) }]);
  }
}
