import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { type Report, reportSchema } from '../../../shared/domain/report.ts';
import { doctor } from './doctor.ts';

const GO = 'C:\\Program Files\\Go\\bin\\go.exe';

interface Expected {
  readonly code: number;
  readonly verdict: Report['verdict'];
  readonly cause: string | null;
  readonly subject?: string;
  /** Sentences that a Chinese reader must see. */
  readonly zh: readonly string[];
}

const MACHINES: readonly (readonly [string, Expected])[] = [
  ['zh-healthy', { code: 0, verdict: 'healthy', cause: null, zh: ['正常', '真正下载: 3 个模块'] }],
  [
    'zh-goproxy-shadowed',
    {
      code: 1,
      verdict: 'broken',
      cause: 'config.env-shadowed',
      subject: 'GOPROXY',
      zh: [
        '有故障',
        '你用 go env -w 设置的 GOPROXY 没有生效，被系统环境变量覆盖了。',
        '实测：被覆盖的那个值是可用的。',
      ],
    },
  ],
  ...['zh-clash-dead', 'zh-clash-dead-zh-wording'].map(
    (name) =>
      [
        name,
        {
          code: 1,
          verdict: 'broken',
          cause: 'proxy.dead',
          subject: 'HTTPS_PROXY',
          zh: ['HTTPS_PROXY 指向 http://127.0.0.1:7890，但那里没有程序在监听。', '删除环境变量 HTTPS_PROXY'],
        },
      ] as const,
  ),
  [
    'zh-go-blocked-by-rule',
    {
      code: 1,
      verdict: 'broken',
      cause: 'firewall.blocks-program',
      subject: GO,
      zh: ['Windows 防火墙的规则“禁止 go.exe 联网”禁止 go.exe 访问网络。', GO, '以一种访问权限不允许的方式'],
    },
  ],
];

const file = inCheckout('docs/report.schema.json');
const schema = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : z.toJSONSchema(reportSchema);
const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);

describe.concurrent.each(MACHINES)('the recorded machine %s', (machine, expected) => {
  it('is diagnosed in one JSON document', async () => {
    const { code, stdout, stderr } = await doctor(['diagnose', '--json'], { machine, lang: 'zh_CN.UTF-8' });
    const report = JSON.parse(stdout) as Report;
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(code).toBe(expected.code);
    expect(report).toMatchObject({
      verdict: expected.verdict,
      language: 'zh-CN',
      host: { os: 'windows', go: { path: GO } },
    });
    const [first] = report.causes.filter((cause) => !cause.advisory);
    expect(first?.code ?? null).toBe(expected.cause);
    if (expected.cause !== null)
      expect(first).toMatchObject({ subject: expected.subject, severity: 'error', certainty: 'confirmed' });
    expect(report.evidence.filter((e) => e.failure?.detail?.includes('not recorded'))).toEqual([]);
    expect(report.findings.filter((f) => f.outcome === 'crashed')).toEqual([]);
    expect(stderr).toBe('');
  });

  it('is explained in Chinese', async () => {
    const { code, stdout, stderr } = await doctor(['diagnose'], { machine, lang: 'zh_CN.UTF-8' });
    expect(code).toBe(expected.code);
    for (const sentence of expected.zh) expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/undefined|\[object|NaN/u);
    expect(stderr).not.toContain('\u001b');
    expect(stdout).toBe('');
  });
});

describe('a run as a stream', () => {
  it('is lines of known types, the report last and the same as the document', async () => {
    const { code, stdout } = await doctor(['diagnose', '--ndjson', '--lang', 'en'], { machine: 'zh-clash-dead' });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; final?: boolean; report?: Report });
    expect(code).toBe(1);
    const known = ['started', 'probe', 'finding', 'verdict', 'step', 'report'];
    expect(lines.map((l) => l.type).filter((type) => !known.includes(type))).toEqual([]);
    expect(lines[0]?.type).toBe('started');
    expect(lines.filter((l) => l.type === 'report')).toHaveLength(1);
    const last = lines.at(-1);
    expect(last?.type).toBe('report');
    expect(validate(last?.report), JSON.stringify(validate.errors)).toBe(true);
    expect(lines.filter((l) => l.type === 'verdict' && l.final === true)).toHaveLength(1);
    const told = lines.filter((l) => l.type === 'finding').length;
    expect(last?.report?.findings).toHaveLength(told);
    expect(last?.report?.language).toBe('en');
  });
});

describe('exit codes', () => {
  it('are 5 where nothing was proven', async () => {
    const { code, stdout } = await doctor(['diagnose', '--json', '--only', 'config'], { machine: 'zh-healthy' });
    expect(code).toBe(5);
    const report = JSON.parse(stdout) as Report;
    expect(report).toMatchObject({
      verdict: 'incomplete',
      undecided: [expect.stringMatching(/could not be decided/u)],
    });
    expect(report.evidence.filter((e) => /^(?:dns|tcp|tls|http)\./u.test(e.operation))).toEqual([]);
  });
});
