import { describe, expect, it } from 'vitest';
import programRules from '../../../../../../electron/engine/probes/firewall/program-rules.probe.ts';
import type { FirewallRule } from '../../../../../../electron/host/host.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, recorded } from '../../bench.ts';

const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const facts = { path: GO, version: 'go1.26.4', goroot: '', env: {} };
const go = { found: recorded(success([GO])), facts: recorded(success(facts)), go: facts };
const rule = (changes: Partial<FirewallRule> = {}): FirewallRule => ({
  id: '{1}',
  name: 'no go',
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
  text: '',
  ...changes,
});
const look = async (firewallRules: FakeHostOptions['firewallRules'], options: FakeHostOptions = {}) => {
  const host = new FakeHost({
    platform: 'windows',
    firewallProfiles: [],
    firewallRules: firewallRules ?? [],
    ...options,
  });
  host.onFind('git', ['C:\\Program Files\\Git\\cmd\\git.exe']).onFind('ssh', []);
  return examine(programRules, host, { go });
};

describe('firewall rules', () => {
  it.each([
    ['an outbound block', rule(), 'fail'],
    ['one written in small letters', rule({ program: GO.toLowerCase() }), 'fail'],
    ['an allow rule', rule({ action: 'allow' }), 'ok'],
    ['one that is switched off', rule({ active: false }), 'ok'],
    ['an inbound one', rule({ direction: 'in' }), 'ok'],
  ])('that name go.exe are findings: %s', async (_, one, outcome) => {
    const { findings } = await look([rule({ id: '{2}', program: 'C:\\other.exe' }), one]);
    expect(findings).toMatchObject([
      {
        code: 'firewall.rule',
        outcome,
        subject: GO,
        params: { program: GO, ruleId: '{1}', ruleName: 'no go' },
        evidence: ['e1'],
      },
    ]);
  });

  it.each([
    ['every port of TCP', {}, true],
    ['https among others', { protocol: 6, remotePorts: ['80', '400-500'] }, true],
    ['another port', { protocol: 6, remotePorts: ['1900'] }, false],
    ['UDP', { protocol: 17 }, false],
    ['some addresses only', { remoteAddresses: ['LocalSubnet'] }, false],
    ['what comes in', { direction: 'in' as const }, false],
  ])('without a program count where they are about https: %s', async (_, changes, counts) => {
    const { findings } = await look([rule({ program: null, ...changes })]);
    expect(findings.map(({ subject, params }) => [subject, params['everyProgram' as never]])).toEqual(
      counts ? [[GO, true]] : [],
    );
  });

  it.each<[string, Partial<FirewallRule>, boolean]>([
    ['blocks it for UDP only', { protocol: 17 }, false],
    ['blocks one port of TCP', { protocol: 6, remotePorts: ['8080'] }, true],
    ['blocks some addresses', { remoteAddresses: ['10.0.0.0/8'] }, true],
    ['blocks one kind of network card', { narrowed: true }, true],
    ['allows UDP only', { action: 'allow', protocol: 17 }, false],
    ['allows one other port', { action: 'allow', protocol: 6, remotePorts: ['8080'] }, false],
    ['allows some addresses', { action: 'allow', remoteAddresses: ['LocalSubnet'] }, false],
    ['allows one kind of network card', { action: 'allow', narrowed: true }, false],
    ['allows https', { action: 'allow', protocol: 6, remotePorts: ['443'] }, true],
  ])('of go itself count where they decide about https: one that %s', async (_, changes, counts) => {
    expect((await look([rule(changes)])).findings).toHaveLength(counts ? 1 : 0);
  });

  it.each([
    'C:\\Program Files\\Git\\cmd\\git.exe',
    'C:\\Program Files\\Git\\mingw64\\libexec\\git-core\\git-remote-https.exe',
    'C:\\Users\\li\\go\\pkg\\mod\\golang.org\\toolchain@v0.0.1-go1.26.4.windows-amd64\\bin\\go.exe',
  ])('are also about what go needs: %s', async (program) => {
    const files = {
      'C:\\Users\\li\\go\\pkg\\mod\\golang.org\\toolchain@v0.0.1-go1.26.4.windows-amd64\\bin\\go.exe': 'MZ',
    };
    const { findings } = await look([rule({ program })], { files });
    expect(findings).toMatchObject([{ code: 'firewall.rule', subject: program }]);
  });

  it('come with what the three kinds of networks allow', async () => {
    const profile = { profile: 'public', enabled: true, outbound: 'block', store: 'mdm', localRules: true } as const;
    expect((await look([], { firewallProfiles: [profile] })).findings).toMatchObject([
      { code: 'firewall.profile', subject: 'public', params: profile },
    ]);
  });

  it('stay out of the record where they name other programs', async () => {
    const { evidence } = await look([rule({ program: 'C:\\secret\\other.exe', name: 'x' })]);
    expect(JSON.stringify(evidence)).not.toContain('secret');
  });

  it('are unknown where they cannot be read, which is no fault', async () => {
    expect((await look('not-permitted')).findings).toMatchObject([
      { code: 'firewall.unknown', outcome: 'skipped', subject: GO },
    ]);
  });

  it('are not looked at on Linux, or without a go', async () => {
    const linux = new FakeHost({ firewallRules: [rule()] });
    expect(await examine(programRules, linux, { go })).toMatchObject({ findings: [], evidence: [] });
    const host = new FakeHost({ platform: 'windows', firewallRules: [rule()] });
    expect(await examine(programRules, host, { go: null })).toMatchObject({ findings: [], evidence: [] });
  });
});
