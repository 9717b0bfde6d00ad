import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { launchWizard } from '../e2e/launch.ts';
import { RELEASE, TEST_BUILD } from './released.ts';

/** Starts the release with what turns other Electron programs into Node, and ends it after a moment. */
function printedBy(args: readonly string[], variables: NodeJS.ProcessEnv): string {
  const home = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = testEnvironment({ HOME: home, GMD_USER_DATA: home, ...variables });
  const { stdout, stderr } = spawnSync(RELEASE, [...flags, '--disable-gpu', ...args], {
    cwd: home,
    env,
    timeout: 4000,
    encoding: 'utf8',
  });
  rmSync(home, { recursive: true, force: true });
  return `${stdout}${stderr}`;
}

describe('the released program', () => {
  it('is no Node', () => {
    const script = ['-e', 'console.log("ran" + 1)'];
    expect(printedBy(script, { ELECTRON_RUN_AS_NODE: '1' })).not.toContain('ran1');
  });

  it('loads nothing that NODE_OPTIONS names, and lets no debugger in', () => {
    const options = `--require ${inCheckout('test/packaged/door.cjs')}`;
    expect(printedBy([], { NODE_OPTIONS: options })).not.toContain('ran1');
    expect(printedBy(['--inspect=0'], {})).not.toContain('Debugger listening');
  });
});

describe('the packaged program', () => {
  it('honours nothing that a checkout does, in its environment or otherwise', async () => {
    const wizard = await launchWizard({
      executable: TEST_BUILD,
      variables: {
        GMD_DEV_SERVER: 'http://127.0.0.1:5173',
        GMD_HOST: `recorded:${inCheckout('test/fixtures/machines/zh-healthy')}`,
      },
    });
    try {
      await expect.poll(() => wizard.page.url()).toBe('app://gomod-doctor/');
      const facts = await wizard.app.evaluate(({ app, BrowserWindow }) => ({
        packaged: app.isPackaged,
        path: app.getAppPath().endsWith('app.asar'),
        tools: BrowserWindow.getAllWindows()[0]?.webContents.openDevTools() ?? null,
        opened: BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened(),
      }));
      expect(facts).toEqual({ packaged: true, path: true, tools: null, opened: false });
    } finally {
      await wizard.close();
    }
  });
});
