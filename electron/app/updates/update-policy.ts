import { z } from 'zod';
import { companyMirrorsSchema } from '../../../shared/mirrors/company-mirrors.ts';
import type { RegistryPolicy } from '../../privileged/machine-policy.ts';
import { parseAddress } from '../parse-address.ts';

/** An address that updates may come from: encrypted, or on this computer itself for tests and relays. */
function isSource(address: string): boolean {
  const url = parseAddress(address);
  if (!url || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1');
}

const policySchema = z.strictObject({
  updates: z
    .strictObject({
      /** Look for no updates: the company installs them. */
      off: z.boolean().exactOptional(),
      /** The company's own mirror of `latest.yml` and the installers. */
      source: z.string().max(2048).refine(isSource).exactOptional(),
    })
    .exactOptional(),
  /** Read by the engine. */
  mirrors: companyMirrorsSchema.exactOptional(),
});

/** What an administrator has decided about updates. */
export interface UpdatePolicy {
  readonly off: boolean;
  readonly source?: string;
}

/**
 * Reads the text of a policy file; undefined stands for none. One that cannot be understood switches updates off: somebody
 * meant to decide, and contacting an address that a company closed off would be the worse mistake.
 */
export function readUpdatePolicy(text: string | undefined): UpdatePolicy {
  if (text === undefined) return { off: false };
  try {
    const { off = false, source } = policySchema.parse(JSON.parse(text)).updates ?? {};
    return { off, ...(source === undefined ? {} : { source }) };
  } catch {
    return { off: true };
  }
}

/**
 * What counts of the registry's policy and that of the file: either may switch updates off, and the registry's source beats the
 * file's. What cannot be read or understood switches them off, as a file does.
 */
export function joinPolicies(file: UpdatePolicy, registry: RegistryPolicy | null | 'unreadable'): UpdatePolicy {
  if (registry === 'unreadable') return { off: true };
  const { updatesOff = false, updateSource = file.source } = registry ?? {};
  if (updateSource !== undefined && !isSource(updateSource)) return { off: true };
  return { off: file.off || updatesOff, ...(updateSource === undefined ? {} : { source: updateSource }) };
}
