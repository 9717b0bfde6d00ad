import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerAppRequest, declareAppScheme, serveApp } from '../../../../../electron/app/window/app-scheme.ts';
import { findAsset } from '../../../../../electron/app/window/asset-path.ts';
import { refuseFileScheme } from '../../../../../electron/app/window/refuse-file-scheme.ts';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<h1>ok</h1>');
  writeFileSync(join(root, 'assets', 'index-Ab_1.js'), 'ok');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  mkdirSync(join(folder, 'renderer-old'));
  writeFileSync(join(folder, 'renderer-old', 'a.js'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => answerAppRequest(root, { url, method });

describe('answerAppRequest', () => {
  it('serves the page with its type and its locks', async () => {
    for (const url of ['app://gomod-doctor/', 'app://gomod-doctor/index.html']) {
      const response = await get(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('<h1>ok</h1>');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /u);
    }
    const script = await get('app://gomod-doctor/assets/index-Ab_1.js?v=1#x');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('allows no script, style or connection that is not the page’s own', async () => {
    const policy = (await get('app://gomod-doctor/')).headers.get('content-security-policy');
    expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src|frame-src|data:|blob:/u);
  });

  it('lets no page near a device, a sensor or an account', async () => {
    const policy = (await get('app://gomod-doctor/')).headers.get('permissions-policy')?.split(', ') ?? [];
    expect(policy.filter((directive) => !directive.endsWith('=()'))).toEqual([]);
    for (const name of ['usb', 'hid', 'serial', 'bluetooth', 'camera', 'geolocation', 'clipboard-read'])
      expect(policy).toContain(`${name}=()`);
  });

  it.each([
    'app://gomod-doctor/../secret.js',
    'app://gomod-doctor/%2e%2e/secret.js',
    'app://gomod-doctor/%2e%2e%2fsecret.js',
    'app://gomod-doctor/..%2fsecret.js',
    'app://gomod-doctor/assets/..%2f..%2fsecret.js',
    'app://gomod-doctor/..%5csecret.js',
    'app://gomod-doctor/%252e%252e/secret.js',
    'app://gomod-doctor/../renderer-old/a.js',
    'app://gomod-doctor//etc/passwd.js',
    'app://gomod-doctor/C:/secret.js',
    'app://gomod-doctor/index.html%00.js',
    'app://gomod-doctor/index.html::$DATA',
    'app://gomod-doctor/%ff.js',
    'app://gomod-doctor/assets',
    'app://gomod-doctor/assets/',
    'app://gomod-doctor/none.js',
    'app://gomod-doctor/index',
    'app://elsewhere/index.html',
    'https://gomod-doctor/index.html',
    'nonsense',
  ])('serves nothing for %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('not found');
  });

  it('answers no other method', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS'])
      expect((await get('app://gomod-doctor/', method)).status).toBe(404);
  });

  it('serves no file of an unknown kind', () => {
    for (const name of ['a.map', 'a.exe', 'a.htm', 'a', '.js', 'package.json.bak'])
      expect(findAsset(root, `app://gomod-doctor/${name}`)?.type).toBeUndefined();
  });
});

describe('the schemes', () => {
  it('are declared as an origin without fetch, and served', async () => {
    const registerSchemesAsPrivileged = vi.fn();
    declareAppScheme({ registerSchemesAsPrivileged });
    const [{ scheme, privileges }] = registerSchemesAsPrivileged.mock.calls[0]?.[0] ?? [{}];
    expect(scheme).toBe('app');
    expect(privileges).toMatchObject({ standard: true, secure: true });
    for (const right of ['bypassCSP', 'allowServiceWorkers', 'supportFetchAPI', 'corsEnabled'])
      expect(privileges[right]).toBeUndefined();
    const handle = vi.fn();
    serveApp({ handle }, root);
    expect(handle.mock.calls[0]?.[0]).toBe('app');
    const response = await handle.mock.calls[0]?.[1]({ url: 'app://gomod-doctor/', method: 'GET' });
    expect(response.status).toBe(200);
  });

  it('file:// is refused', () => {
    const handle = vi.fn();
    refuseFileScheme({ handle });
    expect(handle.mock.calls[0]?.[0]).toBe('file');
    expect(handle.mock.calls[0]?.[1]().status).toBe(403);
  });
});
