import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../../shared/domain/report.ts';
import { doctor } from '../cli/doctor.ts';
import { IDENTITY, privateMachine, SECRETS } from './private-machine.ts';

let folder = '';
let machine = '';
let state = '';
let id = '';

beforeAll(async () => {
  machine = privateMachine();
  folder = mkdtempSync(join(tmpdir(), 'gmd-report-'));
  state = join(folder, 'state');
  const { code, stderr } = await doctor(['diagnose', '--state-dir', state], { machine });
  expect(code, stderr).toBe(1);
  id = readdirSync(join(state, 'runs'))[0]?.replace('.json', '') ?? '';
}, 180_000);
afterAll(() => {
  for (const made of [folder, machine]) rmSync(made, { recursive: true, force: true });
});

const report = (...args: readonly string[]) => doctor(['report', '--state-dir', state, ...args], { machine });

function expectGone(text: string, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    for (const spelling of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
      expect(text.toLowerCase().includes(spelling.toLowerCase()), `${name}: ${spelling}`).toBe(false);
}

/** Every format of a report, as text. */
async function everyFormat(...args: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const language of ['zh-CN', 'en']) {
    for (const format of ['html', 'md', 'json'])
      texts.push((await report('--lang', language, '--format', format, ...args)).stdout);
  }
  const zip = join(folder, 'all.zip');
  await report('--out', zip, ...args);
  const files = unzipSync(readFileSync(zip));
  expect(Object.keys(files)).toEqual(['html', 'md', 'json'].map((format) => `gomod-doctor-${id}/report.${format}`));
  return [...texts, ...Object.values(files).map((file) => strFromU8(file))];
}

describe('diagnose', () => {
  it('leaves one file behind, for its owner only and without secrets', () => {
    expect(readdirSync(join(state, 'runs'))).toEqual([`${id}.json`]);
    expect(statSync(join(state, 'runs', `${id}.json`)).mode & 0o777).toBe(0o600);
    expectGone(readFileSync(join(state, 'runs', `${id}.json`), 'utf8'), SECRETS);
  });

  it('keeps its run where the variables say, and writes nothing else', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    await doctor(['diagnose', '--json'], { machine, variables: { HOME: home } });
    expect(
      readdirSync(home, { recursive: true }).filter((name) => statSync(join(home, String(name))).isFile()),
    ).toEqual([expect.stringMatching(/^\.local\/state\/gomod-doctor\/runs\/[0-9TZa-f-]+\.json$/u)]);
    await doctor(['diagnose', '--json'], { machine, variables: { HOME: home, XDG_STATE_HOME: join(home, 'xdg') } });
    expect(readdirSync(join(home, 'xdg', 'gomod-doctor', 'runs'))).toHaveLength(1);
  });

  it('works all the same without a history, and says so in one line', async () => {
    writeFileSync(join(folder, 'file'), '');
    const args = ['diagnose', '--json', '--lang', 'en', '--state-dir', join(folder, 'file', 'state')];
    const { code, stdout, stderr } = await doctor(args, { machine });
    expect(code).toBe(1);
    expect(reportSchema.parse(JSON.parse(stdout)).verdict).toBe('broken');
    expect(stderr).toMatch(/^This run was not kept in history \([^\n]+\)\. [^\n]+\n$/u);
  });

  it.each([['--json'], ['--ndjson'], []])('tells no names with --redact %s', async (...format) => {
    const { stdout, stderr } = await doctor(['diagnose', '--redact', '--state-dir', state, ...format], { machine });
    expectGone(stdout + stderr, { ...SECRETS, ...IDENTITY });
    expect(stdout + stderr).toContain('.private');
    if (format[0] === '--json') expect((JSON.parse(stdout) as Report).redacted).toBe(true);
    if (format[0] !== '--ndjson') return;
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines[0]?.type).toBe('started');
    expect(lines.at(-1)?.type).toBe('report');
  });

  it.each([['--json'], []])('tells no names of what it would contact with --redact either %s', async (...format) => {
    const args = ['diagnose', '--list-contacts', '--state-dir', state, ...format];
    const plain = await doctor(args, { machine });
    expectGone(plain.stdout + plain.stderr, SECRETS);
    expect(plain.stdout).toContain(IDENTITY.privateHost);
    const { stdout, stderr } = await doctor([...args, '--redact'], { machine });
    expectGone(stdout + stderr, { ...SECRETS, ...IDENTITY });
    expect(stdout).toContain('host-1.private');
  });

  it.each([['--json'], []])('tells no names of what it would repair with --redact either %s', async (...format) => {
    const args = ['repair', '--dry-run', '--redact', '--state-dir', join(folder, 'repairs'), ...format];
    const { stdout, stderr } = await doctor(args, { machine });
    expectGone(stdout + stderr, { ...SECRETS, ...IDENTITY });
    expect(stdout + stderr).toContain('.private');
  });

  it('tells names without it, but never secrets', async () => {
    const { stdout, stderr } = await doctor(['diagnose', '--json', '--state-dir', state], { machine });
    expectGone(stdout + stderr, SECRETS);
    expect(stdout).toContain(IDENTITY.privateHost);
  });
});

describe('report', () => {
  it('is free of secrets and names in every format', async () => {
    for (const text of await everyFormat(id)) {
      expectGone(text, { ...SECRETS, ...IDENTITY });
      expect(text).toContain('host-1.private');
    }
  }, 120_000);

  it('keeps names with --no-redact, and no secret', async () => {
    for (const text of await everyFormat(id, '--no-redact')) {
      expectGone(text, SECRETS);
      expect(text).toContain(IDENTITY.privateHost);
    }
    // The texts that held secrets are there, without them.
    const { stdout } = await report(id, '--no-redact', '--format', 'json');
    for (const hidden of ['token=***', 'password ***', 'http://***@10.20.30.40:8080']) expect(stdout).toContain(hidden);
  }, 120_000);

  it('gives the same stand-ins every time', async () => {
    const [first, second] = [await report(id, '--format', 'json'), await report(id, '--format', 'json')];
    expect(first.stdout).toBe(second.stdout);
    expect(reportSchema.parse(JSON.parse(first.stdout))).toMatchObject({ id, redacted: true, verdict: 'broken' });
  });

  it('takes the format from the name of the file, and says where it is', async () => {
    const out = join(folder, 'mine.html');
    const { code, stdout, stderr } = await report(id, '--out', out, '--lang', 'zh-CN');
    expect([code, stdout, stderr]).toEqual([0, '', `报告已写入 ${out}\n`]);
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/u);
    await report(id, '--out', out, '--no-redact');
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  it('is the last run unless another is named', async () => {
    const own = join(folder, 'own');
    await doctor(['diagnose', '--state-dir', own], { machine: 'zh-healthy' });
    const last = await doctor(['report', '--last', '--format', 'json', '--state-dir', own], { machine });
    expect((JSON.parse(last.stdout) as Report).verdict).toBe('healthy');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown run', ['20200101T000000Z-000000', '--lang', 'en'], /no such run/u],
    ['no run’s id', ['../../etc/passwd', '--lang', 'zh-CN'], /历史里没有这次检查/u],
    ['an id and --last', ['x', '--last', '--lang', 'en'], /exclude each other/u],
    ['an unknown format', ['--format', 'pdf'], /html, md, json, zip/u],
    ['a file in no folder', ['--out', '/does/not/exist/x.md', '--lang', 'en'], /could not be written/u],
  ])('ends with 2 for %s', async (_, args, words) => {
    const { code, stdout, stderr } = await report(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
  });

  it('says that there is no history yet', async () => {
    const { code, stderr } = await doctor(['report', '--lang', 'zh-CN', '--state-dir', join(folder, 'none')], {
      machine,
    });
    expect([code, stderr]).toEqual([2, 'gomod-doctor: 历史里还没有检查记录。先运行 diagnose，再导出报告。\n']);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('sets a damaged run aside and says so', async () => {
    const own = join(folder, 'damaged');
    await doctor(['diagnose', '--state-dir', own], { machine: 'zh-healthy' });
    const [name = ''] = readdirSync(join(own, 'runs'));
    const path = join(own, 'runs', name);
    chmodSync(path, 0o600);
    writeFileSync(path, readFileSync(path).subarray(0, 100));
    const { code, stderr } = await doctor(['report', '--lang', 'en', '--state-dir', own], { machine });
    expect(code).toBe(2);
    expect(stderr).toContain(`is damaged and cannot be read; its file was set aside as ${path}.damaged`);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });
});

describe('list runs', () => {
  it('shows what there is', async () => {
    const { stdout } = await doctor(['list', 'runs', '--json', '--lang', 'en', '--state-dir', state], { machine });
    const rows = JSON.parse(stdout) as readonly { id: string; verdict: string; startedAt: string }[];
    expect(rows.find((row) => row.id === id)).toMatchObject({ verdict: 'broken', startedAt: expect.any(String) });
  });
});
