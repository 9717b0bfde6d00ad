import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { FirewallRule } from '../host.ts';
import { expandVariables, machineVariables } from './expand-variables.ts';
import type { Registry, RegistryValue } from './registry.ts';

const POLICY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
export const LOCAL_RULES = `${POLICY}\\FirewallRules`;
export const MDM_RULES = `${POLICY}\\Mdm\\FirewallRules`;
export const POLICY_RULES = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules';

/**
 * All rules for programs and for everything. `unknown` if one of the stores can be neither read nor shown to be absent: half of the
 * rules would look like "nothing blocks".
 */
export async function readProgramRules(
  registry: Registry,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome<readonly FirewallRule[]>> {
  const local = await registry.key(LOCAL_RULES);
  if (!local.ok) return local;
  // Windows itself brings hundreds: none at all means that they were not shown to us.
  if (local.value.values.length === 0) return failed('unknown', 'no local rule at all');
  const policy = await registry.optionalKey(POLICY_RULES);
  if (!policy.ok) return policy;
  const mdm = await registry.optionalKey(MDM_RULES);
  if (!mdm.ok) return mdm;
  const expand = (program: string) => expandVariables(program, machineVariables(environment));
  return success([
    ...programRules(local.value.values, 'local', expand),
    ...programRules(policy.value?.values ?? [], 'policy', expand),
    ...programRules(mdm.value?.values ?? [], 'mdm', expand),
  ]);
}

function programRules(
  values: readonly RegistryValue[],
  store: FirewallRule['store'],
  expand: (program: string) => string,
): readonly FirewallRule[] {
  return values.flatMap(({ name, type, data }) => {
    const rule = type === 'REG_SZ' ? parseRule(name, data, store) : undefined;
    return rule ? [{ ...rule, program: rule.program === null ? null : expand(rule.program) }] : [];
  });
}

/** Kinds of rules that are about something else than a plain program: an app package, a user, a service. */
const FOR_OTHERS = ['AppPkgId', 'LUOwn', 'LUAuth', 'Svc', 'Security'];
/** A rule with one of these holds for some ways out only. */
const NARROWED = ['IF', 'IFType', 'LA4', 'LA6', 'LA42', 'LA62', 'LPort', 'LPort2_10'];

/**
 * One rule, e.g. `v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\…\go.exe|Name=Block Go|`; undefined for junk and for a rule
 * that is narrowed to something which `go` is not. Source: [MS-GPFAS] 2.2.2.
 */
export function parseRule(id: string, text: string, store: FirewallRule['store']): FirewallRule | undefined {
  const fields = new Map<string, string[]>();
  for (const part of text.split('|').slice(1)) {
    const at = part.indexOf('=');
    if (at <= 0) continue;
    const name = part.slice(0, at);
    const known = fields.get(name);
    if (known) known.push(part.slice(at + 1));
    else fields.set(name, [part.slice(at + 1)]);
  }
  if (!fields.has('Action') || FOR_OTHERS.some((field) => fields.has(field))) return undefined;
  const all = (...names: readonly string[]) => names.flatMap((name) => fields.get(name) ?? []);
  const [protocol] = all('Protocol');
  return {
    id,
    name: fields.get('Name')?.[0] ?? '',
    program: fields.get('App')?.[0] || null,
    direction: fields.get('Dir')?.[0]?.toLowerCase() === 'in' ? 'in' : 'out',
    // ByPass lets authenticated traffic through: for us it blocks nothing.
    action: fields.get('Action')?.[0]?.toLowerCase() === 'block' ? 'block' : 'allow',
    active: fields.get('Active')?.[0]?.toUpperCase() === 'TRUE',
    profiles: all('Profile'),
    protocol: /^\d{1,3}$/u.test(protocol ?? '') ? Number(protocol) : null,
    remotePorts: all('RPort', 'RPort2_10'),
    remoteAddresses: all('RA4', 'RA6', 'RA42', 'RA62'),
    narrowed: NARROWED.some((field) => fields.has(field)),
    store,
    text,
  };
}
