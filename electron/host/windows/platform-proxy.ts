import { type Outcome, success } from '../../../shared/domain/failure.ts';
import type { PlatformProxy } from '../host.ts';
import { dwordOf, type Registry, type RegistryKey } from './registry.ts';

const SETTINGS = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
/** Flags of `DefaultConnectionSettings`, at offset 8. */
const FLAGS_AT = 8;
const AUTO_DETECT = 0x08;

/**
 * The proxy of browsers, as WinINET keeps it: for each user, unless a policy says `ProxySettingsPerUser=0`. Go, git and
 * Node do not read it. Failures as of the registry.
 */
export async function readPlatformProxy(registry: Registry): Promise<Outcome<PlatformProxy>> {
  const perUser = await registry.optionalValue(POLICY, 'ProxySettingsPerUser');
  if (!perUser.ok) return perUser;
  const scope = dwordOf(perUser.value) === 0 ? 'machine' : 'user';
  const root = `${scope === 'machine' ? 'HKLM' : 'HKCU'}\\${SETTINGS}`;
  const key = await registry.optionalKey(root);
  if (!key.ok) return key;
  const connections = await registry.optionalValue(`${root}\\Connections`, 'DefaultConnectionSettings');
  return success({
    ...settingsOf(key.value),
    autoDetect: connections.ok ? autoDetects(connections.value?.data) : null,
    scope,
  });
}

function settingsOf(key: RegistryKey | undefined): Pick<PlatformProxy, 'server' | 'bypass' | 'pac'> {
  const entry = (name: string) => key?.values.find((value) => value.name.toLowerCase() === name.toLowerCase());
  const text = (name: string) => entry(name)?.data.trim() ?? '';
  const server = dwordOf(entry('ProxyEnable')) === 1 ? text('ProxyServer') : '';
  return {
    server: server === '' ? null : server,
    bypass: text('ProxyOverride')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    pac: text('AutoConfigURL') === '' ? null : text('AutoConfigURL'),
  };
}

/** Null where the flags are not there, or cut off: what Windows does then is not known. */
function autoDetects(hex: string | undefined): boolean | null {
  const bytes = /^(?:[0-9A-F]{2})*$/iu.test(hex ?? '') ? Buffer.from(hex ?? '', 'hex') : Buffer.alloc(0);
  return bytes.length < FLAGS_AT + 4 ? null : (bytes.readUInt32LE(FLAGS_AT) & AUTO_DETECT) !== 0;
}
