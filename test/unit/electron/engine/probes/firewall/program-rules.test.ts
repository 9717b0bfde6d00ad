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
  store: 'local',
  text: '',
  ...changes,
});
const look = async (firewallRules: FakeHostOptions['firewallRules'], platform: 'windows' | 'linux' = 'windows') =>
  examine(programRules, new FakeHost({ platform, ...(firewallRules ? { firewallRules } : {}) }), { go });

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
    expect(await look([rule()], 'linux')).toMatchObject({ findings: [], evidence: [] });
    const host = new FakeHost({ platform: 'windows', firewallRules: [rule()] });
    expect(await examine(programRules, host, { go: null })).toMatchObject({ findings: [], evidence: [] });
  });
});
