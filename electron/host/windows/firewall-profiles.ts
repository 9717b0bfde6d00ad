import { type Outcome, success } from '../../../shared/domain/failure.ts';
import { FIREWALL_PROFILES, type FirewallProfile, type FirewallStore } from '../host.ts';
import { dwordOf, type Registry, type RegistryKey } from './registry.ts';

const LOCAL = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';

/** Names of the keys: what people call "private" is "Standard" of old, and policies may use either. */
const KEYS: Readonly<Record<FirewallProfile['profile'], readonly string[]>> = {
  domain: ['DomainProfile'],
  private: ['PrivateProfile', 'StandardProfile'],
  public: ['PublicProfile'],
};

interface Layer {
  readonly store: FirewallStore;
  readonly key: RegistryKey | undefined;
}

/**
 * The three profiles in force: a policy beats device management, which beats this computer; what nobody set allows
 * outbound traffic. Source: [MS-GPFAS] 2.2.3. `unknown` where a store can be neither read nor shown to be absent.
 */
export async function readProfiles(registry: Registry): Promise<Outcome<readonly FirewallProfile[]>> {
  const profiles: FirewallProfile[] = [];
  for (const profile of FIREWALL_PROFILES) {
    const layers = await readLayers(registry, profile);
    if (!layers.ok) return layers;
    profiles.push(inForce(profile, layers.value));
  }
  return success(profiles);
}

async function readLayers(registry: Registry, profile: FirewallProfile['profile']): Promise<Outcome<readonly Layer[]>> {
  const paths: (readonly [FirewallStore, string])[] = [
    ...KEYS[profile].map((name) => ['policy', `${POLICY}\\${name}`] as const),
    ...KEYS[profile].map((name) => ['mdm', `${LOCAL}\\Mdm\\${name}`] as const),
    // The local store knows the old name only.
    ['local', `${LOCAL}\\${KEYS[profile].at(-1)}`],
  ];
  const layers: Layer[] = [];
  for (const [store, path] of paths) {
    const key = await registry.optionalKey(path);
    if (!key.ok) return key;
    layers.push({ store, key: key.value });
  }
  return success(layers);
}

function inForce(profile: FirewallProfile['profile'], layers: readonly Layer[]): FirewallProfile {
  const find = (name: string) => {
    for (const { store, key } of layers) {
      const number = dwordOf(key?.values.find((value) => value.name.toLowerCase() === name.toLowerCase()));
      if (number !== undefined) return { store, number };
    }
    return undefined;
  };
  const outbound = find('DefaultOutboundAction');
  return {
    profile,
    enabled: find('EnableFirewall')?.number !== 0,
    outbound: outbound?.number === 1 ? 'block' : 'allow',
    store: outbound?.store ?? 'local',
    localRules: layers.every(({ store, key }) => store === 'local' || !refusesLocal(key)),
  };
}

/** True where a policy says that rules of this computer do not count. */
function refusesLocal(key: RegistryKey | undefined): boolean {
  return dwordOf(key?.values.find(({ name }) => name.toLowerCase() === 'allowlocalpolicymerge')) === 0;
}
