import { describe, expect, it } from 'vitest';
import { describeResult } from '../../../../electron/cli/describe-result.ts';
import type { Terminal } from '../../../../electron/cli/terminal.ts';
import type { Report, ReportCause } from '../../../../shared/domain/report.ts';
import type { Language } from '../../../../shared/domain/text.ts';

const cause: ReportCause = {
  code: 'tcp.refused',
  layer: 'tcp',
  subject: 'goproxy.example',
  params: {},
  certainty: 'confirmed',
  severity: 'error',
  headline: 'HEADLINE',
  summary: 'SUMMARY',
  detail: 'DETAIL',
  advice: 'ADVICE',
  evidence: ['e1', 'e2', 'e3', 'e4', 'e5', 'missing'],
  explains: [],
  remedies: [],
};
const evidence = ['one', 'two', 'two', 'three', 'four'].map((command, i) => ({
  id: `e${i + 1}`,
  probe: 'tcp/connect',
  operation: 'tcp.connect',
  startMs: 0,
  endMs: 1,
  input: {},
  command,
}));
const report = (changes: Partial<Report> = {}): Report => ({
  format: 'gomod-doctor/report',
  version: 1,
  id: 'r1',
  startedAt: '2026-06-01T00:00:00Z',
  durationMs: 6340,
  tool: { version: '0.1.0', platform: 'linux-x64' },
  host: { os: 'linux', arch: 'x64', locale: 'zh-CN', go: null },
  language: 'en',
  verdict: 'broken',
  causes: [cause],
  findings: [],
  evidence,
  targets: [],
  settings: [],
  walk: [],
  ...changes,
});
const words = (changes?: Partial<Report>, language: Language = 'en', color = false) =>
  describeResult(report(changes), { language, color } as Terminal);

describe('the end of a diagnosis in words', () => {
  it('is the verdict, and a block per cause with what it rests on', () => {
    expect(words({ causes: [{ ...cause, goMessage: 'connection refused\nmore' }] })).toBe(
      [
        '',
        'Broken  (6.3 s)',
        '',
        '✕ HEADLINE  [tcp.refused · goproxy.example · Confirmed]',
        '  SUMMARY',
        '  DETAIL',
        '  go says: connection refused',
        '  what to do: ADVICE',
        '  based on: one',
        '  based on: two',
        '  based on: three',
        '',
      ].join('\n'),
    );
  });

  it('marks a warning, and keeps an advice to one line', () => {
    const text = words({
      verdict: 'degraded',
      causes: [
        { ...cause, severity: 'warning' },
        { ...cause, severity: 'warning', advisory: true },
      ],
    });
    expect(text).toContain('! HEADLINE');
    expect(text).toContain('· also: SUMMARY');
    expect(text.match(/DETAIL/gu)).toHaveLength(1);
  });

  it('tells of a download that worked, and of what stayed open', () => {
    const goRun = { command: 'go', exitCode: 0, modules: 3, failed: 0, bytes: 1, seconds: 2.06, errors: [] };
    expect(words({ verdict: 'healthy', causes: [], goRun }, 'zh-CN')).toMatch(/正常[\s\S]*真正下载: 3 个模块, 2\.1 s/u);
    expect(words({ causes: [], goRun: { ...goRun, exitCode: 1 } })).not.toContain('real download');
    expect(words({ verdict: 'incomplete', causes: [], undecided: ['WHY NOT'] })).toContain('WHY NOT');
  });

  it('lets nothing of a server control the terminal', () => {
    const evil = 'x\u001b]0;owned\u0007\u001b[2J\u009b1m\u202e';
    const hostile = {
      ...cause,
      subject: evil,
      headline: evil,
      summary: evil,
      detail: evil,
      advice: evil,
      goMessage: evil,
    };
    const text = words({
      causes: [hostile, { ...hostile, advisory: true }],
      evidence: evidence.map((e) => ({ ...e, command: evil })),
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('is bold only where colours are wanted', () => {
    expect(words({}, 'en', true)).toContain('\u001b[1mHEADLINE\u001b[0m');
    expect(words()).not.toContain('\u001b');
  });
});
