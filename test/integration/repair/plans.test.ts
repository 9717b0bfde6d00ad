// What is planned on every recorded machine: nothing widens trust, rights or exposure, and what only a person may ask for is
// never proposed, nor anything but what is safe ticked. Worlds of the lab are looked at in the same way where they are repaired.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { planRepair } from '../../../electron/engine/repair/plan-repair.ts';
import { runSession } from '../../../electron/engine/session.ts';
import { openHost } from '../../../electron/host/open-host.ts';
import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import { planOf } from '../../../shared/report/repair-parts.ts';
import { widening } from '../../lab/forbidden-changes.ts';

const folder = inCheckout('test/fixtures/machines');
const machines = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.concurrent('the plan of', () => {
  it.each(machines.map(({ name }) => name))('%s', { timeout: 60_000 }, async (name) => {
    const host = await openHost({ GMD_HOST: `recorded:${folder}/${name}` });
    const request = diagnoseRequestSchema.parse({});
    const { signal } = new AbortController();
    const result = await runSession(request, { host, signal, emit: () => undefined });
    const { plan } = await planRepair('plan-1', { request, result, host }, openPlaces(host), signal);
    expect(widening(planOf(plan))).toEqual([]);
    expect(plan.items.filter(({ remedy }) => remedy === 'config/checksum-off')).toEqual([]);
    expect(plan.items.filter(({ chosen, risk }) => chosen && risk !== 'safe')).toEqual([]);
  });
});

describe('a plan that widens something', () => {
  const change = (what: string, after: string | null, before: string | null = null) => ({ what, before, after });
  const judged = (changes: readonly ReturnType<typeof change>[], command = '') =>
    widening([
      { remedy: 'x/y', cause: 'z', scope: 'user', risk: 'safe', elevation: 'none', command, changes: [...changes] },
    ]);
  const RULE = 'FirewallPolicy\\FirewallRules: GoModDoctor go';

  it.each([
    change('/home/li/.config/go/env: GOSUMDB', 'off'),
    change('HKCU\\Environment\\GOSUMDB', 'off', 'sum.golang.org'),
    change('/home/li/.profile:3', "export GOSUMDB='off'"),
    change('GOSUMDB', 'off'),
    change('/home/li/.config/go/env: GOINSECURE', 'git.example.com'),
    change('/home/li/.config/go/env: GOPRIVATE', 'git.example.com,*'),
    change('/etc/environment:2', 'GONOSUMDB="*"', 'GONOSUMDB="git.example.com"'),
    change('/home/li/.config/go/env: GOFLAGS', '-mod=mod -insecure'),
    change('/home/li/.config/go/env: GOPROXY', 'http://mirror.example,direct', 'https://mirror.example,direct'),
    change('/home/li/.gitconfig', '[http]\n\tsslVerify = false\n'),
    change('/home/li/.gitconfig:3', '\tsslCAInfo = /tmp/seen-on-the-wire.pem'),
    change('/home/li/.npmrc:1', 'strict-ssl=false', 'strict-ssl=true'),
    change('/home/li/.bashrc:9', 'export SSL_CERT_FILE=/tmp/seen-on-the-wire.pem'),
    change('C:\\Windows\\System32\\drivers\\etc\\hosts:3', '203.0.113.9 proxy.golang.org', '# none'),
    change(RULE, 'Action=Allow|Active=TRUE|Dir=Out|Name=GoModDoctor go|'),
    change('Windows Defender: ExclusionPath', 'C:\\'),
  ])('is told of: $what becomes $after', (one) => {
    expect(judged([one])).toHaveLength(1);
  });

  it.each([
    'go env -w GOSUMDB=off',
    'git config --global http.sslVerify false',
    'export GOINSECURE=git.example.com',
    "$env:GOSUMDB = 'off'",
    'chmod 777 /home/li/go',
    'netsh advfirewall set allprofiles state off',
  ])('is told of by its command: %s', (command) => {
    expect(judged([], command)).toHaveLength(1);
  });

  it.each([
    change('/home/li/.profile:3', ": # export GOSUMDB='off'", "export GOSUMDB='off'"),
    change('/home/li/.config/go/env: GOSUMDB', null, 'off'),
    change('/home/li/.config/go/env: GOPRIVATE', 'git.example.com', '*'),
    change('/home/li/.config/go/env: GOPROXY', 'http://in.example,https://goproxy.cn', 'http://in.example'),
    change('/home/li/.bashrc:9', '# export SSL_CERT_FILE=/x.pem', 'export SSL_CERT_FILE=/x.pem'),
    change('/home/li/.gitconfig', '[http]\n\tsslBackend = schannel\n'),
    change(RULE, 'Action=Allow|Active=TRUE|Dir=Out|App=C:\\Program Files\\Go\\bin\\go.exe|Name=GoModDoctor go|'),
    change('Windows Defender: ExclusionPath', 'C:\\Users\\li\\go\\pkg\\mod'),
  ])('is not seen where nothing is widened: $what becomes $after', (one) => {
    expect(judged([one])).toEqual([]);
  });
});
