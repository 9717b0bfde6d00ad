import { z } from 'zod';
import { companyMirrorsSchema } from '../../../shared/mirrors/company-mirrors.ts';
import { MOST_ADDED } from '../../../shared/mirrors/mirror-shelf.ts';
import { POLICY_MIRRORS_KEY, policyFile } from '../../../shared/policy-places.ts';
import type { Host } from '../../host/host.ts';

/** What a company adds to the catalogue of mirrors. */
export interface CompanyMirrors {
  readonly addresses: readonly string[];
  /** The place of a policy that is there and not understood; null where all is well. */
  readonly unreadable: string | null;
}

/** Bytes that are read of the policy file. */
const MAX_POLICY = 1024 * 1024;
/** Its other parts are judged by who needs them. */
const policySchema = z.looseObject({ mirrors: companyMirrorsSchema.default([]) });

/** Reads the policy of the administrator: its file, and on Windows the key that group policy writes. Never throws. */
export async function readCompanyMirrors(host: Host): Promise<CompanyMirrors> {
  const [file, registry] = await Promise.all([fromFile(host), fromRegistry(host)]);
  return {
    addresses: [...new Set([...file.addresses, ...registry.addresses])].slice(0, MOST_ADDED),
    unreadable: file.unreadable ?? registry.unreadable,
  };
}

async function fromFile(host: Host): Promise<CompanyMirrors> {
  const path = policyFile(host.environment(), host.platform === 'windows');
  const content = await host.files.read(path, MAX_POLICY);
  if (!content.ok) return { addresses: [], unreadable: content.failure.word === 'not-found' ? null : path };
  try {
    const { mirrors } = policySchema.parse(JSON.parse(new TextDecoder().decode(content.value)));
    return { addresses: mirrors, unreadable: null };
  } catch {
    return { addresses: [], unreadable: path };
  }
}

async function fromRegistry(host: Host): Promise<CompanyMirrors> {
  const stored = await host.policyMirrors();
  if (!stored.ok)
    return { addresses: [], unreadable: stored.failure.word === 'unsupported' ? null : POLICY_MIRRORS_KEY };
  const parsed = companyMirrorsSchema.safeParse(stored.value);
  return parsed.success
    ? { addresses: parsed.data, unreadable: null }
    : { addresses: [], unreadable: POLICY_MIRRORS_KEY };
}
