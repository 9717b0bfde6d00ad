// What programs are run for, and what stays a command for an administrator.
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../../shared/diagnosis/situation.ts';
import type { Cause } from '../../../../shared/domain/cause.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { AnyRemedy, ReadResults } from '../../../../shared/repair/define-remedy.ts';
import { manualCommand } from '../../../../shared/repair/manual-command.ts';
import { remedies } from '../../../../shared/repair/remedies.gen.ts';
import { isReversible, remediesFor } from '../../../../shared/repair/remedies-for.ts';
import { renderManual } from '../../../../shared/repair/render-manual.ts';
import type { RepairContext } from '../../../../shared/repair/repair-context.ts';

const finding = (code: string, subject: string, params: object): Finding =>
  ({
    id: `f-${subject}`,
    probe: 'dns/servers',
    code,
    outcome: 'ok',
    subject,
    params,
    evidence: [],
  }) as unknown as Finding;

const WINDOWS = {
  platform: 'windows',
  situation: summarise([
    finding('dns.second-opinion-works', 'a', { works: true, server: '223.5.5.5', address: '203.0.113.7' }),
  ]),
  project: 'C:\\src\\app',
  join: (...segments: readonly string[]) => segments.join('\\'),
} as unknown as RepairContext;
const LINUX: RepairContext = { ...WINDOWS, platform: 'linux' };
const cause = (code: string, params: object = {}): Cause => ({ code, subject: 'x', params }) as unknown as Cause;

function planned(id: keyof typeof remedies, code: string, files: Readonly<Record<string, string>>, context = WINDOWS) {
  const remedy: AnyRemedy = remedies[id];
  const file = (path: string) => files[path] ?? null;
  const read = { file, bytes: (path: string) => (files[path] ? new Uint8Array(1) : null) } as unknown as ReadResults;
  return remedy.reads(cause(code), context) === null ? null : remedy.plan(cause(code), read, context);
}

describe('the DNS cache', () => {
  it('is emptied on Windows only, and never before what changes a setting', () => {
    expect(planned('dns/flush', 'dns.fake-ip-stale', {})?.edits).toEqual([
      { place: 'program', run: { does: 'flush-dns' } },
    ]);
    expect(planned('dns/flush', 'dns.fake-ip-stale', {}, LINUX)).toBeNull();
    expect(remediesFor('dns.fake-ip-stale').map(({ id }) => id)).toEqual([
      'dns/hosts-line',
      'config/goproxy',
      'dns/flush',
    ]);
  });
});

describe('Gradle', () => {
  const files = { 'C:\\src\\app\\gradlew': '#!/bin/sh', 'C:\\src\\app\\gradle\\wrapper\\gradle-wrapper.jar': 'PK' };

  it('is offered last, as something that costs and cannot be taken back, and says what it runs', () => {
    expect(planned('project/gradle', 'cache.corrupt', files)?.command).toBe(
      'cd C:\\src\\app\n.\\gradlew clean dependencies --refresh-dependencies --no-build-cache',
    );
    expect(remediesFor('cache.corrupt').at(-1)).toEqual({
      id: 'project/gradle',
      risk: 'disruptive',
      elevation: 'none',
      reversible: false,
    });
    expect([isReversible('project/gradle'), isReversible('cache/whole')]).toEqual([false, true]);
    const { text } = remedies['project/gradle'];
    expect(text.en.detail({ folder: 'x' })).toContain("the project's own build scripts");
    expect(text['zh-CN'].detail({ folder: 'x' })).toContain('项目自己的构建脚本');
  });

  it.each([{}, { 'C:\\src\\app\\gradlew': '#!/bin/sh' }])('is not offered without its wrapper: %j', (some) => {
    expect(planned('project/gradle', 'cache.corrupt', some as Record<string, string>)).toBeNull();
  });

  it('is not offered where no project was examined', () => {
    expect(planned('project/gradle', 'cache.corrupt', files, { ...WINDOWS, project: null })).toBeNull();
  });
});

describe('a command for an administrator', () => {
  it('sets the clock right, and stands in the text for the help desk', () => {
    const command = manualCommand(cause('tls.clock-skew'), WINDOWS) ?? '';
    expect(command).toBe('Start-Service w32time; w32tm /resync /force');
    expect(manualCommand(cause('tls.clock-skew'), LINUX)).toBe('timedatectl set-ntp true');
    const about = { code: 'tls.clock-skew', subject: 'x', params: { hosts: [], offsetMs: null } };
    expect(renderManual(about, 'en', { command }).message).toContain(command);
    expect(renderManual(about, 'zh-CN', { command }).message).toContain(`管理员可以运行: ${command}`);
  });

  it('puts a resolver that answers in the place of the one that does not', () => {
    expect(manualCommand(cause('dns.server-dead', { server: '10.0.0.53' }), WINDOWS)).toBe(
      "Get-DnsClientServerAddress -AddressFamily IPv4 | Where-Object { $_.ServerAddresses -contains '10.0.0.53' } | Set-DnsClientServerAddress -ServerAddresses 223.5.5.5",
    );
  });

  it.each([
    ['a rule of Windows names the server', { server: '10.0.0.53', rule: { names: ['.'], byPolicy: false } }],
    ['the server is no plain address', { server: "10.0.0.53'; calc" }],
  ])('is not given where %s', (_why, params) => {
    expect(manualCommand(cause('dns.server-dead', params), WINDOWS)).toBeNull();
  });

  it('is not given where no other resolver is known', () => {
    const context = { ...WINDOWS, situation: summarise([]) };
    expect(manualCommand(cause('dns.server-dead', { server: '10.0.0.53' }), context)).toBeNull();
  });
});
