import { expect, it, vi } from 'vitest';
import { openProduct } from '../../../../../electron/app/window/open-product.ts';
import { knownProducts } from '../../../../../shared/windows/find-products.ts';

function machine(there: (path: string) => boolean, platform = 'win32', names: readonly string[] = []) {
  const shell = { openExternal: vi.fn(async () => {}), openPath: vi.fn(async () => '') };
  const environment = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  return { shell, parts: { shell, environment, platform, exists: there, list: vi.fn(() => names) } };
}

it('opens the first place of a product that is there', async () => {
  const { shell, parts } = machine((path) => path.includes('(x86)\\Huorong'));
  expect(await openProduct(parts, 'huorong')).toBe(true);
  expect(shell.openPath.mock.calls).toEqual([['C:\\Program Files (x86)\\Huorong\\Sysdiag\\bin\\HipsMain.exe']]);
});

it('finds the folder of the version that is there, the newest first', async () => {
  const names = ['Kaspersky 21.9', 'Kaspersky 21.26', 'Kaspersky VPN', 'NetworkAgent', 'Kaspersky ..', 'Kaspersky %x%'];
  const { shell, parts } = machine((path) => /\\Kaspersky (?:21\.9|21\.26|%x%)\\/u.test(path), 'win32', names);
  expect(await openProduct(parts, 'kaspersky')).toBe(true);
  expect(parts.list.mock.calls).toEqual([['C:\\Program Files (x86)\\Kaspersky Lab']]);
  expect(shell.openPath.mock.calls).toEqual([['C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.26\\avpui.exe']]);
});

it('opens nothing where no version is there', async () => {
  const { shell, parts } = machine(() => true, 'win32', ['..', '.', 'x%y', '']);
  expect(await openProduct(parts, 'tencent-pc-manager')).toBe(false);
  expect(shell.openPath).not.toHaveBeenCalled();
});

it('opens Windows Security by its address', async () => {
  const { shell, parts } = machine(() => false);
  expect(await openProduct(parts, 'windows-security')).toBe(true);
  expect(shell.openExternal.mock.calls).toEqual([['windowsdefender://threat']]);
});

it('opens nothing that is not of the list, not there, or without its folder', async () => {
  const { shell, parts } = machine(() => true);
  for (const id of ['', 'cmd', '..', 'C:\\x.exe', 'crowdstrike']) expect(await openProduct(parts, id), id).toBe(false);
  expect(await openProduct({ ...parts, environment: { ProgramFiles: '\\\\server\\share' } }, '360-safe')).toBe(false);
  expect(parts.list).not.toHaveBeenCalled();
  expect(await openProduct({ ...parts, exists: () => false }, '360-safe')).toBe(false);
  expect(await openProduct({ ...parts, platform: 'linux' }, '360-safe')).toBe(false);
  expect(shell.openPath).not.toHaveBeenCalled();
});

it('every place is a program below a folder of programs', () => {
  const places = knownProducts.flatMap(({ opens }) => opens);
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) expect(place).toMatch(/^%ProgramFiles(?:\(x86\))?%\\[^%#]+(?:#\\[^%#]+)?\.exe$/u);
});
