import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { inCheckout, root } from '../../build/runtime/paths.mjs';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function inWizard<T>(look: (doctor: DoctorPage) => Promise<T>): Promise<T> {
  const wizard = await launchWizard({ variables: { GMD_USER_DATA: folder } });
  try {
    return await look(await DoctorPage.of(wizard.page));
  } finally {
    await wizard.close();
  }
}

describe('what a person chose', () => {
  it('is there at the next start', async () => {
    const first = await inWizard(async (doctor) => {
      await doctor.speak('zh-CN');
      await doctor.speak('en');
      await doctor.speak('zh-CN');
      return doctor.page.locator('html').getAttribute('lang');
    });
    expect(first).toBe('zh-CN');
    expect(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8'))).toEqual({ language: 'zh-CN' });
    expect(await inWizard(async (doctor) => doctor.language)).toBe('zh-CN');
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({ maximized: false });
  });

  it('is set aside when it is broken, and the wizard opens all the same', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'preferences.json'), '{"language": "zh-');
    writeFileSync(join(folder, 'window.json'), '\u0000');
    await inWizard(async (doctor) => expect(await doctor.start.isEnabled()).toBe(true));
    expect(readFileSync(join(folder, 'preferences.json.broken'), 'utf8')).toBe('{"language": "zh-');
  });
});

describe('a start by a script', () => {
  it('checks by itself, shows the verdict and ends with exit code 0', async () => {
    const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const started = spawn((await findElectron()) ?? '', [...flags, '--disable-gpu', root], {
      env: testEnvironment({
        GMD_USER_DATA: folder,
        GMD_HOST: `recorded:${inCheckout('test/fixtures/machines/zh-clash-dead')}`,
        GMD_START_CHECK: '1',
        GMD_EXIT_AFTER_VERDICT: '1',
      }),
      stdio: 'ignore',
    });
    const [code] = await once(started, 'exit');
    expect(code).toBe(0);
  });
});
