import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { runSession } from '../../../electron/engine/session.ts';
import { openRecordedHost } from '../../../electron/host/recorded/recorded-host.ts';
import { reportSchema } from '../../../shared/domain/report.ts';
import type { DiagnoseRequest } from '../../../shared/domain/request.ts';
import { emptySession, reduceSession, type SessionEvent } from '../../../shared/domain/session.ts';
import { LANGUAGES } from '../../../shared/domain/text.ts';
import { toReport } from '../../../shared/report/to-report.ts';

const MACHINES = inCheckout('test/fixtures/machines');
// Recorded waits take no time, and silence is over after half a second.
const REQUEST: DiagnoseRequest = { deadlineMs: 20_000, timeoutMs: 500 };

async function run(folder: string, request: Partial<DiagnoseRequest> = {}, signal = new AbortController().signal) {
  const host = await openRecordedHost(folder, 0);
  const events: SessionEvent[] = [];
  const result = await runSession({ ...REQUEST, ...request }, { host, signal, emit: (event) => events.push(event) });
  return { host, events, result };
}

describe.concurrent.each(['zh-healthy', 'zh-goproxy-shadowed', 'zh-clash-dead', 'zh-go-blocked-by-rule'])(
  'a session on %s',
  (name) => {
    it('tells everything that its result holds, once', async () => {
      const { events, result, host } = await run(join(MACHINES, name));
      expect(events[0]).toMatchObject({ type: 'started', id: result.id, deadlineMs: 20_000 });
      expect(events.at(-1)).toEqual({ type: 'result', result });
      const viewer = events.reduce(reduceSession, emptySession);
      expect(viewer.findings).toEqual(result.findings);
      expect(viewer.evidence.map((e) => e.id).sort()).toEqual(result.evidence.map((e) => e.id).sort());
      expect(viewer.verdict).toMatchObject({ final: true, verdict: result.verdict, causes: result.causes });
      expect(Object.values(viewer.running).filter((n) => n !== 0)).toEqual([]);
      // A probe that no target of this machine calls for never begins.
      expect(Object.values(viewer.probes)).not.toContain('running');
      const ids = new Set(result.evidence.map((e) => e.id));
      expect(result.findings.flatMap((f) => f.evidence).filter((id) => !ids.has(id))).toEqual([]);
      expect(result.evidence.map((e) => e.startMs)).toEqual(
        result.evidence.map((e) => e.startMs).toSorted((a, b) => a - b),
      );
      expect(host.unexpectedCalls).toEqual([]);
    });

    it('is a report in both languages that its schema takes, also after JSON', async () => {
      const { result } = await run(join(MACHINES, name));
      for (const language of LANGUAGES) {
        const report = toReport(result, language);
        const back: unknown = JSON.parse(JSON.stringify(report));
        expect(reportSchema.parse(back)).toEqual(back);
        expect(JSON.stringify(back)).toBe(JSON.stringify(report));
      }
    });
  },
);

describe('secrets', () => {
  const seeds = ['S3cretA', 'S3cretB', 'S3cretC', 'S3cretD', 'S3cretE'];
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gmd-secret-'));
    const [a, b, c, d, e] = seeds;
    const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
    const text = `Get "https://li:${c}@mirror.example/x": proxyconnect tcp: dial tcp 127.0.0.1:7890: connectex: refused`;
    const download = { Path: 'rsc.io/quote', Version: 'v1.5.2', Error: text };
    const machine = {
      base: relative(folder, join(MACHINES, 'zh-clash-dead')),
      description: 'secrets wherever a person can put them',
      environment: {
        HTTPS_PROXY: `http://li:${a}@127.0.0.1:7890`,
        HTTP_PROXY: `li:${b}@127.0.0.1:7890`,
        GOPROXY: `https://li:${c}@mirror.example,https://${d}@goproxy.cn/x,direct`,
      },
      registry: {
        'HKCU\\Environment': {
          HTTPS_PROXY: ['REG_SZ', `http://li:${a}@127.0.0.1:7890`],
          HTTP_PROXY: ['REG_SZ', `li:${b}@127.0.0.1:7890`],
        },
      },
      files: { 'C:\\Users\\lihua\\AppData\\Roaming\\go\\env': { content: `GOPROXY=https://li:${e}@mirror.example\n` } },
      absent: ['C:\\Users\\lihua\\p'],
      commands: [
        {
          program: GO,
          args: ['mod', 'download'],
          match: 'prefix',
          exitCode: 1,
          stdout: `${JSON.stringify(download, null, '\t')}\n`,
          stderr: `go: ${text}\n`,
        },
      ],
    };
    writeFileSync(join(folder, 'machine.json'), JSON.stringify(machine));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stand in no event, no result and no report', async () => {
    const { events, result } = await run(folder, { targets: ['https://li:S3cretT@extra.example/'] });
    const outputs = { events, result, zh: toReport(result, 'zh-CN'), en: toReport(result, 'en') };
    for (const [output, value] of Object.entries(outputs)) {
      const leaked = [...seeds, 'S3cretT'].filter((seed) => JSON.stringify(value).includes(seed));
      expect({ output, leaked }).toEqual({ output, leaked: [] });
    }
    expect(result.causes[0]).toMatchObject({
      code: 'proxy.dead',
      subject: 'HTTPS_PROXY',
      params: { proxy: 'http://127.0.0.1:7890' },
    });
    expect(result.settings.find((s) => s.name === 'HTTP_PROXY')?.value).toBe('***@127.0.0.1:7890');
  });
});

describe('a cancelled session', () => {
  it('has a result with what was known', async () => {
    const stop = new AbortController();
    const host = await openRecordedHost(join(MACHINES, 'zh-healthy'), 0);
    const emit = ({ type }: SessionEvent) => (type === 'finding' ? stop.abort() : undefined);
    const result = await runSession(REQUEST, { host, signal: stop.signal, emit });
    expect(result.verdict).toBe('incomplete');
    expect(result.findings).not.toEqual([]);
    expect(reportSchema.safeParse(toReport(result, 'en')).error).toBeUndefined();
  });

  it('before it began has nothing but that', async () => {
    const { result } = await run(join(MACHINES, 'zh-healthy'), {}, AbortSignal.abort());
    expect(result).toMatchObject({ verdict: 'incomplete', findings: [], evidence: [], causes: [] });
  });
});

describe('a session of some layers', () => {
  it('runs their probes and what those need, and nothing else', async () => {
    const { result } = await run(join(MACHINES, 'zh-healthy'), { only: ['dns'] });
    const layers = new Set(result.findings.map((f) => f.probe.split('/')[0]));
    expect([...layers].toSorted()).toEqual(expect.arrayContaining(['config', 'dns', 'go', 'proxy']));
    for (const other of ['http', 'sumdb', 'cache', 'firewall', 'module']) expect(layers).not.toContain(other);
    expect(result.goRun).toBeUndefined();
  });
});
