import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '../../../shared/report/contacts.ts';
import { doctor } from '../cli/doctor.ts';

const machine = 'zh-healthy';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-targets-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function contacts(args: readonly string[], input?: string): Promise<readonly (Contact & { why: string })[]> {
  const circumstances = input === undefined ? { machine } : { machine, input };
  const { code, stdout, stderr } = await doctor(['diagnose', '--list-contacts', '--json', ...args], circumstances);
  expect(code, stderr).toBe(0);
  return (JSON.parse(stdout) as { contacts: (Contact & { why: string })[] }).contacts;
}

describe('--list-contacts', () => {
  it('says what would be contacted and why', async () => {
    const found = await contacts(['--lang', 'en', '--target', 'https://mirror.example.com']);
    const of = (address: string) => found.find((contact) => contact.address === address);
    expect(of('goproxy.cn:443')).toMatchObject({ reason: 'goproxy-entry', ifNeeded: false });
    expect(of('sum.golang.org:443')).toMatchObject({ reason: 'sumdb' });
    expect(of('proxy.golang.org:443')).toMatchObject({ reason: 'comparison' });
    expect(of('mirror.example.com:443')).toMatchObject({ reason: 'asked' });
    expect(of('8.8.8.8:53')).toMatchObject({ reason: 'second-resolver', ifNeeded: true });
    expect(of('github.com:443')).toMatchObject({ reason: 'direct', ifNeeded: true });
    expect(found.filter(({ reason }) => reason === 'resolver').length).toBeGreaterThan(0);
    expect(found.every(({ why }) => why.length > 10)).toBe(true);
  });

  it('is a line each for people, in both languages, and keeps no run', async () => {
    const state = join(folder, 'state');
    for (const [language, words] of [
      ['zh-CN', '校验数据库'],
      ['en', 'checksum database'],
    ] as const) {
      const args = ['diagnose', '--list-contacts', '--lang', language, '--state-dir', state];
      const { stdout } = await doctor(args, { machine });
      expect(stdout.split('\n').find((line) => line.startsWith('sum.golang.org:443\t'))).toContain(words);
    }
    expect(() => readdirSync(state)).toThrow(/ENOENT/u);
  });
});

describe('--targets', () => {
  it('reads one address a line, with remarks, a mark and the line ends of Windows', async () => {
    const file = join(folder, 'good.txt');
    writeFileSync(
      file,
      '\ufeff# ours\r\nhttps://one.example.com/go\r\n\r\n  two.example.com:8443  # the second\r\nhttp://three.example.com\r\n',
    );
    const found = await contacts(['--targets', file]);
    expect(found.filter(({ reason }) => reason === 'asked').map(({ address }) => address)).toEqual([
      'one.example.com:443',
      'two.example.com:8443',
      'three.example.com:80',
    ]);
  });

  it('reads UTF-16, and standard input', async () => {
    const file = join(folder, 'utf16.txt');
    writeFileSync(file, Buffer.from('\ufeffhttps://one.example.com\r\n', 'utf16le'));
    expect((await contacts(['--targets', file])).map(({ address }) => address)).toContain('one.example.com:443');
    const piped = await contacts(['--targets', '-'], 'https://two.example.com\n');
    expect(piped.map(({ address }) => address)).toContain('two.example.com:443');
  });

  it('names the lines that are none', async () => {
    const file = join(folder, 'bad.txt');
    const lines = [
      'https://good.example.com',
      'ftp://x',
      '# fine',
      'https://',
      'two words',
      'https://x:99999',
      ...Array(9).fill('::'),
    ];
    writeFileSync(file, lines.join('\n'));
    const english = await doctor(['diagnose', '--targets', file, '--lang', 'en'], { machine });
    expect([english.code, english.stdout]).toEqual([2, '']);
    expect(english.stderr).toMatch(
      /these lines are no http or https addresses: 2 \(ftp:\/\/x\), 4 \(https:\/\/\), 5 \(two words\), 6 \(.*\), 7 \(::\), and 8 more/u,
    );
    expect((await doctor(['diagnose', '--targets', file, '--lang', 'zh-CN'], { machine })).stderr).toContain(
      '还有 8 行',
    );
  });

  it('takes a thousand, and no more', async () => {
    const file = join(folder, 'many.txt');
    const lines = Array.from({ length: 1001 }, (_, number) => `https://m${number}.example.com`);
    writeFileSync(file, lines.slice(1).join('\n'));
    expect((await contacts(['--targets', file])).filter(({ reason }) => reason === 'asked')).toHaveLength(1000);
    writeFileSync(file, lines.join('\n'));
    expect((await doctor(['diagnose', '--targets', file, '--lang', 'en'], { machine })).stderr).toContain(
      '1001 addresses, at most 1000',
    );
  });

  it.each([
    [['--targets', '/does/not/exist'], /--targets: \/does\/not\/exist cannot be read: Not found/u],
    [['--target', 'ftp://x', '--lang', 'en'], /--target: no http or https address: ftp:\/\/x/u],
  ])('ends with 2 for %j', async (args, words) => {
    const { code, stderr } = await doctor(['diagnose', ...args], { machine });
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});
