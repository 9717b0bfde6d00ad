// Stands in for what an administrator changes on Windows: one file for each rule, one for the hosts file, one for Defender's
// exclusions, one for a connection's DNS servers; each is replaced whole, as the elevated task leaves a place either way.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changeable } from '../../../electron/engine/repair/places/places.ts';
import type { ElevationResult } from '../../../electron/host/elevation.ts';
import { noGuards } from '../../../electron/host/no-guards.ts';
import { parseRule } from '../../../electron/host/windows/firewall-rules.ts';
import { changeHosts } from '../../../electron/privileged/hosts-lines.ts';
import { decodeRequest, type Operation } from '../../../electron/privileged/request.ts';
import { success } from '../../../shared/domain/failure.ts';
import { type ResolverState, sameResolvers } from '../../../shared/windows/connection-resolvers.ts';
import { switched } from '../../../shared/windows/local-rule.ts';

export const BLOCK_RULE = '{8F0E3A52-1111-4222-8333-944455566677}';
export const BLOCK_TEXT = 'v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\\Go\\bin\\go.exe|Name=Block Go|';
export const ALLOW_RULE = {
  name: 'GoModDoctor 1a2b3c4d go.exe',
  program: 'C:\\Go\\bin\\go.exe',
  direction: 'out' as const,
  profiles: [],
};
export const WLAN = {
  id: '{1A2B3C4D-0000-4000-8000-000000000001}',
  name: 'WLAN',
  source: 'dhcp' as const,
  servers: ['192.168.1.1', '119.29.29.29'],
};
export const MODULE_CACHE = 'C:\\Users\\li\\go\\pkg\\mod';

const OWN_ID = '{8F0E3A52-9999-4222-8333-944455566677}';

/** Firewall, hosts file and exclusions in a folder, and the task that changes them. */
export function privilegedStandIn(
  folder: string,
): Pick<Changeable, 'connections' | 'firewall' | 'elevation' | 'files' | 'platform' | 'environment' | 'run'> {
  const at = (name: string) => join(folder, name);
  const put = (name: string, content: string | Buffer): void => {
    writeFileSync(`${at(name)}.new`, content, { mode: 0o600 });
    renameSync(`${at(name)}.new`, at(name));
  };
  const text = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined);
  const ids = () => readdirSync(folder).filter((name) => /^\{.*\}$/u.test(name));

  const resolvers = () => JSON.parse(text('resolvers') ?? '') as ResolverState;

  function perform(operation: Operation): ElevationResult['outcome'] {
    switch (operation.op) {
      case 'fw.switch':
        if (text(operation.id) !== operation.expect) return 'changed-since';
        put(operation.id, switched(operation.expect, operation.on));
        return 'done';
      case 'fw.allow': {
        const { program, rule } = operation;
        put(OWN_ID, `v2.31|Action=Allow|Active=TRUE|Dir=Out|App=${program}|Name=${rule}|`);
        return 'done';
      }
      case 'fw.delete': {
        const id = ids().find((one) => text(one) === operation.expect);
        if (id === undefined) return 'changed-since';
        rmSync(at(id));
        return 'done';
      }
      case 'hosts.comment':
      case 'hosts.uncomment': {
        const now = readFileSync(at('hosts'));
        if (createHash('sha256').update(now).digest('hex') !== operation.sha256) return 'changed-since';
        const changed = changeHosts(now, operation.lines, operation.op === 'hosts.comment');
        if (!changed) return 'changed-since';
        put('hosts', changed);
        return 'done';
      }
      case 'defender.exclude': {
        const others = (JSON.parse(text('exclusions') ?? '[]') as string[]).filter((path) => path !== operation.path);
        put('exclusions', JSON.stringify(operation.on ? [...others, operation.path] : others));
        return 'done';
      }
      case 'dns.set': {
        if (!sameResolvers(resolvers(), operation.expect)) return 'changed-since';
        const { servers } = operation;
        const { source } = WLAN;
        put('resolvers', JSON.stringify(servers ? { source: 'static', servers } : { source, servers: WLAN.servers }));
        return 'done';
      }
      default:
        throw new Error(`nobody asks for ${operation.op} here`);
    }
  }

  return {
    platform: 'windows',
    environment: () => ({ SystemRoot: 'C:\\Windows' }),
    // ipconfig: it works a while, and leaves nothing.
    run: async () => {
      writeFileSync(at('flushing.new'), '');
      rmSync(at('flushing.new'));
      return { exitCode: 0, stdout: '已成功刷新 DNS 解析缓存。', stderr: '', ms: 1 };
    },
    connections: async () => success([{ id: WLAN.id, name: WLAN.name, up: true, ...resolvers() }]),
    firewall: {
      ...noGuards.firewall,
      programRules: async () => success(ids().flatMap((id) => parseRule(id, text(id) ?? '', 'local') ?? [])),
    },
    files: { read: async (path: string) => success(readFileSync(path)) } as unknown as NonNullable<Changeable['files']>,
    elevation: {
      refusedFor: async () => null,
      run: async (argument) => {
        const [operation] = decodeRequest(argument)?.operations ?? [];
        if (!operation) throw new Error('a request that the elevated side would refuse');
        return { outcome: perform(operation) } as ElevationResult;
      },
    },
  };
}
