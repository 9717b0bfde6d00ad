import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecordedHost, type RecordedHost } from '../../../../../electron/host/recorded/recorded-host.ts';

const MACHINES = join(import.meta.dirname, '../../../../fixtures/machines');
const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const names = readdirSync(MACHINES, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const open = (name: string) => openRecordedHost(join(MACHINES, name), 0);
const download = (host: RecordedHost) =>
  host.run({
    program: GO,
    args: ['mod', 'download', '-json', '-x'],
    environment: host.environment(),
    timeoutMs: 10_000,
  });
const variables = async (host: RecordedHost) => {
  const outcome = await host.storedVariables();
  return outcome.ok ? outcome.value : [];
};

describe.each(names)('the recorded machine %s', (name) => {
  it('opens as a Windows with go and its settings', async () => {
    const host = await open(name);
    const chinese = name.startsWith('zh-');
    expect(host).toMatchObject({
      platform: 'windows',
      locale: chinese ? 'zh-CN' : 'en-US',
      hostsFile: 'C:\\Windows\\System32\\drivers\\etc\\hosts',
    });
    expect(host.homeFolder()).toBe('C:\\Users\\lihua');
    expect(await host.findPrograms('go')).toEqual([GO]);
    const env = await host.run({
      program: GO,
      args: ['env', '-json'],
      environment: host.environment(),
      timeoutMs: 5000,
    });
    expect(JSON.parse(env.stdout)).toMatchObject({ GOVERSION: 'go1.26.4', GOOS: 'windows' });
    const stored = await variables(host);
    expect(stored.filter(({ scope }) => scope === 'user').at(0)?.value).toContain(
      chinese ? 'D:\\工具\\bin' : '\\go\\bin',
    );
    for (const variable of stored.filter((v) => /^(?:GO|HTTPS?_PROXY)/u.test(v.name))) {
      // Code page 437 has no Chinese: reg.exe shows question marks instead.
      const shown = chinese ? variable.value : expect.stringMatching(/./u);
      expect(host.environment()[variable.name]).toEqual(shown);
    }
    expect((await host.firewall.programRules()).ok).toBe(true);
    await download(host);
    expect(host.unexpectedCalls).toEqual([]);
    // What git says is asked by a probe, and the DNS cache is emptied by a repair.
    expect(host.unconsumed().filter((call) => !/git\.exe|ipconfig\.exe/u.test(call))).toEqual([]);
  });
});

describe('what is wrong with them', () => {
  it('is nothing', async () => {
    expect(await download(await open('zh-healthy'))).toMatchObject({ exitCode: 0 });
  });

  it('is a machine variable over go env -w', async () => {
    const host = await open('zh-goproxy-shadowed');
    const stored = await variables(host);
    expect(stored.find((v) => v.name === 'GOPROXY')).toMatchObject({
      scope: 'machine',
      value: 'https://goproxy.baidu.com,direct',
    });
    const file = await host.files.read('C:\\Users\\lihua\\AppData\\Roaming\\go\\env', 1000);
    expect(file.ok && new TextDecoder().decode(file.value)).toBe('GOPROXY=https://goproxy.cn,direct\n');
    expect((await download(host)).stdout).toContain('lookup goproxy.baidu.com: no such host');
  });

  it.each([
    ['zh-clash-dead', 'actively refused it.'],
    ['zh-clash-dead-zh-wording', '由于目标计算机积极拒绝，无法连接。'],
  ])('is a dead local proxy: %s', async (name, wording) => {
    const host = await open(name);
    expect((await variables(host)).find((v) => v.name === 'HTTPS_PROXY')).toMatchObject({
      scope: 'user',
      value: 'http://127.0.0.1:7890',
    });
    const { stdout } = await download(host);
    expect(stdout).toContain('proxyconnect tcp: dial tcp 127.0.0.1:7890: connectex: ');
    expect(stdout).toContain(wording);
    const limits = { timeoutMs: 5000, signal: new AbortController().signal };
    const refused = await host.network.connect({ address: '127.0.0.1', port: 7890 }, limits);
    expect(refused).toMatchObject({ failure: { word: 'connection-refused' } });
  });

  it('is a rule against go.exe', async () => {
    const host = await open('zh-go-blocked-by-rule');
    const rules = await host.firewall.programRules();
    expect(rules.ok && rules.value.filter(({ program }) => program === GO)).toEqual([
      {
        id: '{5C0B7C52-6B6B-4B55-9C0B-0F3D9B5A0001}',
        name: '禁止 go.exe 联网',
        program: GO,
        direction: 'out',
        action: 'block',
        active: true,
        profiles: [],
        protocol: null,
        remotePorts: [],
        remoteAddresses: [],
        narrowed: false,
        store: 'local',
        text: expect.stringContaining('|Action=Block|'),
      },
    ]);
    expect((await download(host)).stdout).toContain('以一种访问权限不允许的方式做了一个访问套接字的尝试。');
  });
});

it('a recording says by what its cure is known, or that it is assumed', () => {
  const cures = names.flatMap((name) => {
    const text = readFileSync(join(MACHINES, name, 'machine.json'), 'utf8');
    const { cured } = JSON.parse(text) as { readonly cured?: { readonly source: string } };
    return cured ? [[name, cured.source] as const] : [];
  });
  expect(cures.length).toBeGreaterThan(3);
  const listed = readFileSync(join(MACHINES, '../../../docs/verification.md'), 'utf8').split('\n');
  for (const [name, source] of cures) {
    if (source !== 'assumed') expect(readdirSync(join(MACHINES, '../windows'))).toContain(source);
    else
      expect(
        listed.some((line) => line.includes(`\`${name}\``) && line.includes('assumed')),
        name,
      ).toBe(true);
  }
});
