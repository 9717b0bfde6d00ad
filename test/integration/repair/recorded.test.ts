// Every recorded machine that can be repaired: planned, changed, proven by what its go prints then, and taken back.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { createRepairService } from '../../../electron/engine/repair/repair-service.ts';
import { runSession } from '../../../electron/engine/session.ts';
import { openRecordedHost, type RecordedHost } from '../../../electron/host/recorded/recorded-host.ts';
import { LOCAL_RULES } from '../../../electron/host/windows/firewall-rules.ts';
import { MACHINE_KEY } from '../../../electron/host/windows/stored-variables.ts';
import type { RepairEvent, RepairResult } from '../../../shared/domain/repair-session.ts';
import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';

const MACHINES = inCheckout('test/fixtures/machines');
const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const HOSTS = 'C:\\Windows\\System32\\drivers\\etc\\hosts';

const CACHED = 'C:\\Users\\lihua\\go\\pkg\\mod\\cache\\download\\github.com\\google\\uuid\\@v\\v1.1.1.zip';

let state = '';
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'gmd-recorded-'));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

/** What a machine holds that a repair could touch. */
async function holdings(host: RecordedHost) {
  const [rules, variables, hosts, cached] = await Promise.all([
    host.firewall.programRules(),
    host.storedVariables(),
    host.files.read(HOSTS, 1 << 20),
    host.files.read(CACHED, 1 << 20),
  ]);
  // A value that was put back stands last in its key.
  const stored = variables.ok ? variables.value.map((v) => JSON.stringify(v)).sort() : [];
  const bytes = [hosts, cached].map((read) => (read.ok ? Buffer.from(read.value).toString('base64') : null));
  return JSON.stringify([rules, stored, bytes]);
}

/** The machine as a wizard has it: diagnosed, ready to be repaired. */
async function wizardOn(name: string, differently: Readonly<Record<string, unknown>> = {}) {
  const folder = join(state, 'machine');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'machine.json'),
    JSON.stringify({ base: relative(folder, join(MACHINES, name)), ...differently }),
  );
  const host = await openRecordedHost(folder, 0);
  const request = diagnoseRequestSchema.parse({ deadlineMs: 15_000, timeoutMs: 500 });
  const service = createRepairService({ state, openHost: async () => host, keep: async () => undefined });
  const check = async () => {
    const result = await runSession(request, { host, emit: () => undefined, signal: new AbortController().signal });
    service.diagnosed({ request, result, host });
    return result;
  };
  await check();
  const plan = await service.plan();
  const apply = async (items = plan.items.filter(({ chosen }) => chosen).map(({ id }) => id)) => {
    let result: RepairResult | undefined;
    const tell = (event: RepairEvent) => {
      if (event.type === 'result') result = event.result;
    };
    await service.apply({ plan: plan.id, items }, tell, new AbortController().signal);
    return result;
  };
  return { host, service, plan, apply, check };
}

const REPAIRED: readonly (readonly [string, { remedy: string; elevation: string; command: string; shown: RegExp }])[] =
  [
    [
      'zh-go-blocked-by-rule',
      {
        remedy: 'firewall/disable-rule',
        elevation: 'admin',
        command: `netsh advfirewall firewall set rule name="禁止 go.exe 联网" dir=out program="${GO}" new enable=no`,
        shown: /\|Active=FALSE\|/u,
      },
    ],
    [
      'zh-goproxy-shadowed',
      {
        remedy: 'config/goproxy',
        elevation: 'admin',
        command: "[Environment]::SetEnvironmentVariable('GOPROXY', $null, 'Machine')",
        shown: /^null$/u,
      },
    ],
    [
      'zh-clash-dead',
      {
        remedy: 'proxy/remove',
        elevation: 'none',
        command: "[Environment]::SetEnvironmentVariable('HTTPS_PROXY', $null, 'User')",
        shown: /^null$/u,
      },
    ],
    ...['zh-system-proxy-only', 'zh-pac-only', 'zh-winhttp-only'].map(
      (name) =>
        [
          name,
          {
            remedy: 'proxy/adopt',
            elevation: 'none',
            command: "[Environment]::SetEnvironmentVariable('HTTPS_PROXY', 'http://127.0.0.1:7890', 'User')",
            shown: /^http:\/\/127\.0\.0\.1:7890$/u,
          },
        ] as const,
    ),
    [
      'zh-cache-damaged',
      { remedy: 'cache/module', elevation: 'none', command: `mv ${CACHED} ${CACHED}.aside`, shown: /^null$/u },
    ],
    [
      'zh-hosts-leftover',
      {
        remedy: 'dns/hosts-line',
        elevation: 'admin',
        command: `Start-Process notepad -Verb RunAs -ArgumentList '${HOSTS}'`,
        shown: /^# GoModDoctor: 125\.77\.158\.94 goproxy\.cn #UHE_Go$/u,
      },
    ],
  ];

describe('a recorded machine', () => {
  it.each(REPAIRED)('%s is repaired, proven and put back', async (name, expected) => {
    const { host, service, plan, apply, check } = await wizardOn(name);
    const before = await holdings(host);
    const [item] = plan.items.filter(({ chosen }) => chosen);
    expect(item).toMatchObject({ remedy: expected.remedy, elevation: expected.elevation, risk: 'safe' });
    expect(item?.command).toContain(expected.command);
    expect(String(item?.changes[0]?.after)).toMatch(expected.shown);

    const result = await apply();
    expect(result).toMatchObject({ solved: true, items: [{ outcome: 'fixed' }] });
    // What programs read when they start is not what those that run already have.
    expect(result?.newTerminal).toBe(/^(?:config|proxy)\//u.test(expected.remedy));
    expect(result?.verification?.verdict).toMatch(/healthy|degraded/u);
    expect(await holdings(host)).not.toBe(before);

    const undone = await service.undo({ set: result?.id ?? '' });
    expect(undone.done).toBe(true);
    expect(undone.changes.map(({ outcome }) => outcome)).toEqual((item?.changes ?? []).map(() => 'restored'));
    expect(await holdings(host)).toBe(before);
    expect((await check()).verdict).toBe('broken');
    expect(host.unexpectedCalls).toEqual([]);
  });

  it('whose go nobody signed is asked for its consent, one by one', async () => {
    const { host, service, plan, apply } = await wizardOn('zh-outbound-blocked');
    const before = await holdings(host);
    const [item] = plan.items;
    expect(item).toMatchObject({
      remedy: 'firewall/allow-program',
      chosen: false,
      risk: 'disruptive',
      elevation: 'admin',
    });
    expect(item?.command).toMatch(
      /^netsh advfirewall firewall add rule name="GoModDoctor [0-9a-f]{8} go\.exe" .* profile=private$/u,
    );
    const result = await apply([item?.id ?? '']);
    expect(result).toMatchObject({ solved: true, items: [{ outcome: 'fixed' }] });
    expect(await service.undo({ set: 'all' })).toMatchObject({ done: true });
    expect(await holdings(host)).toBe(before);
  });

  it('whose DNS server is dead gets one that answers, on the connection in use alone, and goes back to DHCP', async () => {
    const { host, service, plan, apply, check } = await wizardOn('zh-resolver-dead');
    const connections = async () => (await host.connections()) as { readonly value?: readonly object[] };
    const before = await connections();
    const item = plan.items.find(({ remedy }) => remedy === 'dns/resolver');
    expect(item).toMatchObject({ chosen: false, risk: 'disruptive', elevation: 'admin', scope: 'machine' });
    expect(item?.changes).toEqual([{ what: '以太网: DNS', before: 'DHCP (192.168.1.1)', after: '223.5.5.5' }]);
    expect(item?.command).toBe(
      'netsh interface ipv4 set dnsservers name=以太网 source=static address=223.5.5.5 register=primary validate=no',
    );
    const result = await apply([item?.id ?? '']);
    // Programs that are open already ask the new server as well.
    expect(result).toMatchObject({ solved: true, newTerminal: false, items: [{ outcome: 'fixed' }] });
    const [wired, wireless] = before.value ?? [];
    expect((await connections()).value).toEqual([{ ...wired, source: 'static', servers: ['223.5.5.5'] }, wireless]);
    expect(await service.undo({ set: result?.id ?? '' })).toMatchObject({ changes: [{ outcome: 'restored' }] });
    expect(await connections()).toEqual(before);
    expect((await check()).causes[0]).toMatchObject({ code: 'dns.server-dead' });
    expect(host.unexpectedCalls).toEqual([]);
  });

  it('that keeps false addresses forgets them, and has nothing to take back', async () => {
    const { host, service, plan, apply } = await wizardOn('zh-fake-ip-left');
    const flush = plan.items.find(({ remedy }) => remedy === 'dns/flush');
    expect(flush).toMatchObject({ chosen: true, risk: 'safe', elevation: 'none', command: 'ipconfig /flushdns' });
    const result = await apply();
    expect(result).toMatchObject({ solved: true, items: [{ remedy: 'dns/flush', outcome: 'fixed' }] });
    expect(await service.undo({ set: result?.id ?? '' })).toMatchObject({ changes: [{ outcome: 'already' }] });
    expect(host.unexpectedCalls).toEqual([]);
  });

  it('whose DNS servers a policy sets, or that has none connected, is left to its administrators, with a command', async () => {
    const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient';
    const registry = { [policy]: { NameServer: ['REG_SZ', '10.0.0.53'] } };
    const { plan } = await wizardOn('zh-resolver-dead', { registry });
    expect(plan.items.filter(({ remedy }) => remedy === 'dns/resolver')).toEqual([]);
    expect(plan.manual).toMatchObject([{ kind: 'help-desk', cause: { code: 'dns.server-dead' } }]);
    expect(plan.manual[0]?.command).toContain('Set-DnsClientServerAddress -ServerAddresses 223.5.5.5');
  });

  it('whose clock is slow is set right by the time service, and says that it is left so', async () => {
    const { host, service, plan, apply, check } = await wizardOn('zh-clock-slow');
    const item = plan.items.find(({ remedy }) => remedy === 'tls/clock');
    expect(item).toMatchObject({
      chosen: false,
      risk: 'disruptive',
      elevation: 'admin',
      reversible: false,
      changes: [],
    });
    expect(item?.command).toBe('Start-Service w32time; w32tm /resync /force');
    const before = host.wallClock();
    const result = await apply([item?.id ?? '']);
    expect(result).toMatchObject({ solved: true, newTerminal: false, items: [{ outcome: 'fixed' }] });
    expect(Math.round((host.wallClock() - before) / 86_400_000)).toBe(264);
    expect(await service.undo({ set: result?.id ?? '' })).toMatchObject({ done: true, changes: [{ outcome: 'kept' }] });
    expect((await check()).verdict).not.toBe('broken');
    expect(host.unexpectedCalls).toEqual([]);
  });

  it('whose clock a domain sets is left to its administrators, with a command', async () => {
    const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters';
    const { plan } = await wizardOn('zh-clock-slow', { registry: { [key]: { Type: ['REG_SZ', 'NT5DS'] } } });
    expect(plan.items).toEqual([]);
    expect(plan.manual).toMatchObject([
      { kind: 'help-desk', cause: { code: 'tls.clock-skew' }, command: 'Start-Service w32time; w32tm /resync /force' },
    ]);
  });

  it('whose user says no to Windows stays as it was', async () => {
    const { host, plan, apply } = await wizardOn('zh-outbound-refused');
    const before = await holdings(host);
    const result = await apply([plan.items[0]?.id ?? '']);
    expect(result?.items).toMatchObject([{ outcome: 'declined', failure: 'declined' }]);
    expect(await holdings(host)).toBe(before);
  });

  it('whose administrator is silent is no refusal: what may have been done stays to be taken back', async () => {
    const { host, service, plan, apply } = await wizardOn('zh-goproxy-shadowed', { elevation: 'timed-out' });
    const before = await holdings(host);
    const result = await apply([plan.items[0]?.id ?? '']);
    expect(result).toMatchObject({ solved: false, kept: false });
    expect(result?.items).toMatchObject([{ outcome: 'failed', failure: 'timed-out' }]);
    expect((await service.list()).sets).toMatchObject([{ id: result?.id, state: 'applied' }]);
    // The silent task does it after all: its old value must not have been thrown away.
    await host.run({
      program: 'C:\\Windows\\System32\\reg.exe',
      args: ['delete', MACHINE_KEY, '/v', 'GOPROXY', '/f'],
      environment: {},
      timeoutMs: 1000,
    });
    expect(await holdings(host)).not.toBe(before);
    expect(await service.undo({ set: result?.id ?? '' })).toMatchObject({
      changes: [{ outcome: 'failed', failure: 'timed-out' }],
    });
    expect((await service.list()).sets).toMatchObject([{ state: 'applied' }]);
  });

  it.each(['zh-policy-blocks-go', 'zh-edr-blocks'])(
    '%s is for the administrators: nothing is offered',
    async (name) => {
      const { plan } = await wizardOn(name);
      expect(plan.items.filter(({ remedy }) => remedy.startsWith('firewall/'))).toEqual([]);
      expect(plan.manual).toMatchObject([{ kind: 'help-desk' }]);
    },
  );
});

describe('a rule that somebody else changed', () => {
  it('between plan and change is left alone', async () => {
    const { host, apply } = await wizardOn('zh-go-blocked-by-rule');
    const rules = await host.firewall.programRules();
    const own = rules.ok ? rules.value.find(({ program }) => program === GO) : undefined;
    const renamed = own?.text.replace('安全加固', '改过') ?? '';
    await host.run({
      program: 'C:\\Windows\\System32\\reg.exe',
      args: ['add', LOCAL_RULES, '/v', own?.id ?? '', '/t', 'REG_SZ', '/d', renamed, '/f'],
      environment: {},
      timeoutMs: 1000,
    });
    const result = await apply();
    expect(result?.items).toMatchObject([{ outcome: 'failed', failure: 'changed-since' }]);
  });
});

describe('the journal of such a repair', () => {
  it('holds the rule in full, and nothing of it is a secret', async () => {
    const { apply } = await wizardOn('zh-go-blocked-by-rule');
    await apply();
    const journal = readFileSync(join(state, 'repairs', 'journal'), 'utf8');
    expect(journal).toContain('"kind":"rule"');
    expect(journal).toContain('|Active=TRUE|');
  });
});
