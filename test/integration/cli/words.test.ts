import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { causes } from '../../../shared/diagnosis/causes.gen.ts';
import { PROBE_IDS } from '../../../shared/domain/probe-ids.gen.ts';
import { doctor } from './doctor.ts';

const ESCAPE = '\u001b';
const REFUSED =
  'go: github.com/google/uuid@v1.1.1: Get "https://proxy.golang.org/github.com/google/uuid/@v/v1.1.1.info": dial tcp 142.250.69.209:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time.';

describe.concurrent('explain', () => {
  it.each([
    ['as an argument', [REFUSED], undefined],
    ['on standard input', ['-'], REFUSED],
    ['on standard input without a dash', [], REFUSED],
  ] as const)('recognises a text %s', async (_, args, input) => {
    const { code, stdout, stderr } = await doctor(['explain', '--json', ...args], input === undefined ? {} : { input });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const { matches } = JSON.parse(stdout) as { matches: { code: string; subject?: string; line: string }[] };
    expect(matches).toMatchObject([
      { code: 'tcp.filtered', subject: 'proxy.golang.org', line: expect.stringContaining('dial tcp') },
    ]);
  });

  it('takes what stands behind -- for text, whatever it looks like', async () => {
    const { code, stderr } = await doctor(['explain', '--', '--lang=zh-CN']);
    expect(code).toBe(0);
    expect(stderr).toBe('No known error was recognised.\n');
  });

  it.each([
    ['zh-CN', /镜像的地址被屏蔽|没有任何回应|\p{Script=Han}/u],
    ['en', /^[^\p{Script=Han}]+$/u],
  ])('speaks %s', async (language, words) => {
    const { stdout, stderr } = await doctor(['explain', '--lang', language, REFUSED]);
    expect(stdout).toBe('');
    expect(stderr).toContain('tcp.filtered proxy.golang.org');
    expect(stderr).toMatch(words);
  });

  it('says when it recognises nothing', async () => {
    expect(await doctor(['explain', 'hello'])).toMatchObject({ code: 0, stderr: 'No known error was recognised.\n' });
    expect((await doctor(['explain', '--json', 'hello'])).stdout).toBe('{\n  "matches": []\n}\n');
  });

  it('passes on no password and no terminal escape', async () => {
    const text = `${ESCAPE}[31m${REFUSED.replace('https://', 'https://li:s3cr3t@')}${ESCAPE}]0;owned\u0007\u009b2J\u202e`;
    const human = await doctor(['explain', text]);
    expect(human.stderr).toContain('proxy.golang.org');
    expect(human.stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const data = await doctor(['explain', '--json', text]);
    expect(human.stderr + data.stdout).not.toContain('s3cr3t');
  });

  it('reads a huge log', async () => {
    const noise = 'go: downloading example.org/x v1.0.0 {"a": "\\"} [#### ] 12%\r\n'.repeat(200_000);
    const { code, stdout } = await doctor(['explain', '--json'], { input: `${noise}${REFUSED}\n` });
    expect(code).toBe(0);
    expect(stdout).toContain('tcp.filtered');
  });

  it('refuses more than 64 MiB', async () => {
    const { code, stderr } = await doctor(['explain'], { input: Buffer.alloc(65 << 20, 'x') });
    expect(code).toBe(2);
    expect(stderr).toContain('larger than 64 MiB');
  });
});

describe.concurrent('flow', () => {
  it('lists the flowcharts, and shows one as text or as Mermaid', async () => {
    const { stdout } = await doctor(['flow', '--lang', 'zh-CN']);
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      expect((await doctor(['flow', name])).stdout).toMatch(/^\S+\t.+\t.+\n/u);
      expect((await doctor(['flow', name, '--mermaid'])).stdout).toMatch(/^flowchart /u);
    }
  });
});

describe.concurrent('list', () => {
  it.each(['probes', 'causes', 'flows'])('has %s as text and as data, in both languages', async (kind) => {
    const { stdout } = await doctor(['list', kind, '--json', '--lang', 'zh-CN']);
    const rows = JSON.parse(stdout) as { id: string; title: string }[];
    const lines = (await doctor(['list', kind, '--lang', 'zh-CN'])).stdout;
    expect(lines).toBe(rows.map(({ id, title }) => `${id}\t${title}\n`).join(''));
    expect(rows.filter(({ title }) => !/\p{Script=Han}/u.test(title))).toEqual([]);
    const english = JSON.parse((await doctor(['list', kind, '--json'])).stdout) as { title: string }[];
    expect(english.filter(({ title }) => title === '' || /\p{Script=Han}/u.test(title))).toEqual([]);
  });

  it('is complete', async () => {
    const ids = async (kind: string) =>
      (JSON.parse((await doctor(['list', kind, '--json'])).stdout) as { id: string }[]).map((r) => r.id);
    expect(await ids('probes')).toEqual([...PROBE_IDS]);
    expect(await ids('causes')).toEqual(expect.arrayContaining(Object.keys(causes)));
  });
});

describe.concurrent('the language', () => {
  it.each([
    ['LANG', { LANG: 'zh_CN.UTF-8' }, [], '正常'],
    ['LC_ALL before LANG', { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, [], 'Healthy'],
    ['--lang before all of them', { LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], 'Healthy'],
  ] as const)('comes from %s', async (_, variables, args, word) => {
    const { stderr } = await doctor(['diagnose', ...args], { machine: 'zh-healthy', variables });
    expect(stderr).toContain(word);
  });

  it('may be chosen before the command as well', async () => {
    const { stderr } = await doctor(['--lang', 'zh-CN', 'explain', 'hello']);
    expect(stderr).toBe('没有认出已知的错误。\n');
  });
});

describe('a server that sends terminal escapes', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gmd-hostile-'));
    mkdirSync(join(folder, 'm'));
    const evil = `${ESCAPE}]0;owned\u0007${ESCAPE}[2J\u202eevil`;
    const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
    const error = `github.com/google/uuid@v1.1.1: reading https://goproxy.cn/x: 403 Forbidden\n\tserver response: ${evil}`;
    const answer = { Path: 'github.com/google/uuid', Version: 'v1.1.1', Error: error };
    const refuse = { target: '*', status: 403, headers: { 'content-type': 'text/plain', server: evil }, body: evil };
    const recording = {
      base: relative(join(folder, 'm'), inCheckout('test/fixtures/machines/zh-healthy')),
      description: 'the mirror answers with escapes',
      commands: [
        {
          program: GO,
          args: ['mod', 'download'],
          match: 'prefix',
          exitCode: 1,
          stdout: `${JSON.stringify(answer, null, '\t')}\n`,
        },
      ],
      network: {
        endpoints: [
          {
            address: '163.181.42.206',
            port: 443,
            connect: {},
            tls: { '*': facts() },
            http: [refuse, { ...refuse, method: 'HEAD' }],
          },
        ],
      },
    };
    writeFileSync(join(folder, 'm', 'machine.json'), JSON.stringify(recording));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reaches no terminal', async () => {
    const { code, stderr } = await doctor(['diagnose'], { machine: join(folder, 'm'), lang: 'zh_CN.UTF-8' });
    expect(code).toBe(1);
    expect(stderr).toContain('evil');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

function facts(): object {
  const day = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-12-31T00:00:00Z' };
  const certificate = {
    subject: 'CN=goproxy.cn',
    issuer: 'CN=R12',
    root: 'ISRG Root X1',
    names: ['goproxy.cn'],
    ...day,
    selfSigned: false,
    fingerprint: '00',
  };
  return { facts: { protocol: 'TLSv1.3', alpn: null, certificate } };
}
