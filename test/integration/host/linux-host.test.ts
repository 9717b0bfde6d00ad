import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../../../electron/host/host.ts';
import { openHost } from '../../../electron/host/open-host.ts';
import { type Loopback, listen, valueOf, within } from './loopback.ts';
import { makeCertificate } from './make-certificate.ts';

const ca = makeCertificate({ name: 'Lab Root', authority: true });
const leaf = makeCertificate({ name: 'goproxy.cn', altNames: ['goproxy.cn'] }, ca);

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function trusting(pem: string): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'gmd-host-'));
  closers.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'ca.pem'), pem);
  return openHost({
    HOME: '/home/nobody',
    PATH: '/usr/bin:/bin',
    SSL_CERT_FILE: join(folder, 'ca.pem'),
    SSL_CERT_DIR: folder,
  });
}

async function verified(host: Host, server: Loopback): Promise<string> {
  const channel = valueOf(await host.network.connect({ address: '127.0.0.1', port: server.port }, within(2000)));
  const facts = valueOf(await channel.startTls({ servername: 'goproxy.cn', ...within(2000) }));
  channel.close();
  return facts.verification?.word ?? 'verified';
}

describe('this Linux machine', () => {
  it('trusts what its environment says, whatever the test runner trusts', async () => {
    const server = await listen(() => undefined, { key: leaf.keyPem, cert: leaf.pem });
    closers.push(() => server.close());
    expect(await verified(await trusting(ca.pem), server)).toBe('verified');
    expect(await verified(await trusting('nothing'), server)).toBe('tls-untrusted');
    const host = await trusting(ca.pem);
    expect(await host.network.trust()).toMatchObject({ source: 'files', certificates: 1, problems: [] });
  });

  it('answers for itself', async () => {
    const host = await openHost({ HOME: '/home/nobody', PATH: '/bin:/usr/bin', LANG: 'zh_CN.UTF-8' });
    expect(host).toMatchObject({ platform: 'linux', locale: 'zh-CN', recorded: false, hostsFile: '/etc/hosts' });
    expect(host.homeFolder()).toBe('/home/nobody');
    expect(await host.findPrograms('sh')).toContain('/bin/sh');
    expect(await host.firewall.programRules()).toMatchObject({ failure: { word: 'unsupported' } });
    expect((await host.network.routes()).ok).toBe(true);
    expect((await host.storedVariables()).ok).toBe(true);
    const [sh = ''] = await host.findPrograms('sh');
    const ran = await host.run({ program: sh, args: ['-c', 'echo "$HOME"'], environment: {}, timeoutMs: 5000 });
    expect(ran).toMatchObject({ exitCode: 0, stdout: '\n' });
  });
});
