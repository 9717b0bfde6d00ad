import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { root } from '../../build/runtime/paths.mjs';
import { launchWizard } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a second start', () => {
  it('ends at once, well, and brings the first window back', async () => {
    const first = await launchWizard({ variables: { GMD_USER_DATA: folder } });
    try {
      await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
      const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const second = spawn((await findElectron()) ?? '', [...flags, '--disable-gpu', root], {
        env: { ...process.env, GMD_USER_DATA: folder },
        stdio: 'ignore',
      });
      const [code] = await once(second, 'exit');
      expect(code).toBe(0);
      const windows = await first.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      );
      expect(windows).toEqual([true]);
    } finally {
      await first.close();
    }
  });
});
