import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Report, reportSchema } from '../../../shared/domain/report.ts';
import { doctor } from './doctor.ts';

const state = mkdtempSync(join(tmpdir(), 'gmd-state-'));
const repaired = mkdtempSync(join(tmpdir(), 'gmd-state-'));
afterAll(() => {
  for (const folder of [state, repaired]) rmSync(folder, { recursive: true, force: true });
});

const shadowed = { machine: 'zh-goproxy-shadowed', lang: 'zh_CN.UTF-8' } as const;
const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(z.toJSONSchema(reportSchema));

describe('repair', () => {
  it('asks before it changes anything, and refuses where nobody can be asked', async () => {
    const { code, stderr, stdout } = await doctor(['repair'], shadowed);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--yes');
  });

  it('--dry-run shows exactly what would be changed, in the language of the person', async () => {
    const { code, stderr } = await doctor(['repair', '--dry-run'], shadowed);
    expect(code).toBe(1);
    expect(stderr).toContain('修复方案');
    expect(stderr).toMatch(/config\/goproxy · 这台电脑 · 安全 · 需要管理员权限/u);
    expect(stderr).toContain("[Environment]::SetEnvironmentVariable('GOPROXY', $null, 'Machine')");
  });

  it('--dry-run --json is one report with the plan in it, by the schema', async () => {
    const { code, stdout } = await doctor(['repair', '--dry-run', '--json'], shadowed);
    const report = JSON.parse(stdout) as Report;
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(code).toBe(1);
    expect(report.plan?.slice(0, 1)).toMatchObject([
      { remedy: 'config/goproxy', cause: 'config.env-shadowed', scope: 'machine', risk: 'safe', elevation: 'admin' },
    ]);
    expect(report.repair).toBeUndefined();
    expect(report.causes[0]?.remedies.map(({ id }) => id)).toContain('config/goproxy');
  });

  it('changes a recorded machine for as long as it runs, proves it and writes it down', async () => {
    const { code, stdout } = await doctor(['repair', '--yes', '--json', '--state-dir', repaired], shadowed);
    const report = JSON.parse(stdout) as Report;
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(code).toBe(0);
    expect(report.repair).toMatchObject([{ remedy: 'config/goproxy', outcome: 'fixed' }]);
    expect(report.verification?.verdict).toBe('healthy');
    expect(readdirSync(repaired).sort()).toEqual(['recorded', 'runs']);
  });

  it('--scope and --only leave the rest out', async () => {
    for (const options of [
      ['--scope', 'user'],
      ['--only', 'proxy/remove'],
    ]) {
      const { stdout } = await doctor(['repair', '--yes', '--json', ...options], shadowed);
      expect((JSON.parse(stdout) as Report).repair).toBeUndefined();
    }
  });

  it.each([
    [['--only', 'config/unheard-of'], 'list remedies'],
    [['--scope', 'galaxy'], 'scope'],
    [['--allow', 'everything'], 'disruptive'],
  ])('%j is wrong usage', async (options, hint) => {
    const { code, stderr } = await doctor(['repair', '--yes', ...options], shadowed);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });

  it('has nothing to do on a healthy machine', async () => {
    const { code, stderr } = await doctor(['repair', '--yes', '--lang', 'en'], { machine: 'zh-healthy' });
    expect(code).toBe(0);
    expect(stderr).toContain('There is nothing that can be repaired by program.');
  });
});

describe('undo', () => {
  it('has nothing to undo where nothing was changed', async () => {
    expect(await doctor(['undo', '--list', '--json', '--state-dir', state], shadowed)).toMatchObject({
      code: 0,
      stdout: `${JSON.stringify({ sets: [], journal: 'sound' }, null, 2)}\n`,
    });
    const { code, stderr } = await doctor(['undo', '--state-dir', state], shadowed);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '没有可以还原的修改。\n' });
  });

  it.each([
    [['--last', '--all'], '--list'],
    [['20260101T000000Z-abcdef'], 'undo --list'],
    [['--keep', '20260101T000000Z-abcdef'], 'undo --list'],
    [['--on-conflict', 'guess'], 'keep'],
  ])('%j is wrong usage', async (options, hint) => {
    const { code, stderr } = await doctor(['undo', ...options], shadowed);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });
});

it('list remedies tells risk, rights and causes of each', async () => {
  const { code, stdout } = await doctor(['list', 'remedies', '--json'], shadowed);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toContainEqual({
    id: 'dns/hosts-line',
    title: '停用 hosts 文件里的一行',
    risk: 'safe',
    elevation: 'admin',
    fixes: ['dns.hosts-override', 'dns.fake-ip-stale'],
  });
});
