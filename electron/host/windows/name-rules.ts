import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { NameRule } from '../host.ts';
import { dwordOf, type Registry, type RegistryKey } from './registry.ts';

const LOCAL = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig';
const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient\\DnsPolicyConfig';
/** More rules than any VPN hands out; a reg.exe for each would take minutes. */
const MOST_RULES = 64;
/** Bit of ConfigOptions: the rule names servers. */
const NAMES_SERVERS = 0x8;

/**
 * The table by which Windows asks other DNS servers for some names (NRPT). Where a group policy has one, be it empty, those of this
 * computer are void. GetAddrInfoW heeds it, and so does `go`; nslookup does not. Failures as of {@link Registry.optionalKey}.
 * Source: [MS-GPNRPT] 2.2.2; firezone#6469 and tailscale#11684 for the empty key.
 */
export async function readNameRules(registry: Registry): Promise<Outcome<readonly NameRule[]>> {
  const policy = await registry.optionalKey(POLICY);
  if (!policy.ok) return policy;
  const local = policy.value ? success(undefined) : await registry.optionalKey(LOCAL);
  if (!local.ok) return local;
  const store = policy.value ? 'policy' : 'local';
  const rules: NameRule[] = [];
  for (const path of (policy.value ?? local.value)?.subkeys.slice(0, MOST_RULES) ?? []) {
    const key = await registry.key(path.replace(/^HKEY_LOCAL_MACHINE\\/u, 'HKLM\\'));
    if (!key.ok) return key;
    rules.push(...ruleOf(key.value, store));
  }
  return success(rules);
}

/** What a rule says of servers; rules about DNSSEC or DirectAccess alone say nothing here. */
function ruleOf({ values }: RegistryKey, store: NameRule['store']): readonly NameRule[] {
  const entry = (name: string) => values.find((value) => value.name.toLowerCase() === name.toLowerCase());
  const options = dwordOf(entry('ConfigOptions'));
  if (options !== undefined && (options & NAMES_SERVERS) === 0) return [];
  const list = (name: string, separator: RegExp) =>
    (entry(name)?.data ?? '')
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const [names, servers] = [list('Name', /\\0|\0/u), list('GenericDNSServers', /[;,\s]/u)];
  return names.length > 0 && servers.length > 0 ? [{ names, servers, store }] : [];
}
