import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { UNINSTALLER } from '../../electron/app/updates/update-way.ts';
import { ownRuleName } from '../../shared/windows/firewall-command.ts';
import { Wine } from './wine.ts';

const wine = new Wine();
const out = inCheckout('out/installer');
const setup = join(out, readdirSync(out).find((file) => /-setup-.*-x64\.exe$/u.test(file)) ?? '');
const home = join(wine.drive, 'Program Files', 'gomod-doctor');
const uninstaller = join(home, UNINSTALLER);
const ENVIRONMENT = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
const RULES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules';

beforeAll(() => wine.boot(), 60_000);
afterAll(() => wine.close());

/** Keys that Wine writes by itself while it runs. */
const WINES_OWN = /\\(?:Wine|NetworkCards|Fonts|Explorer)(?:\\| )/iu;

/** What an installer could leave behind: files, and registry keys outside Wine's own volatile ones. */
async function traces(): Promise<{ files: readonly string[]; registry: readonly string[] }> {
  const kept = readdirSync(wine.drive, { recursive: true, withFileTypes: true })
    .filter((entry) => !/[\\/](?:temp|windows)(?:[\\/]|$)/iu.test(entry.parentPath.slice(wine.drive.length)))
    .map((entry) => relative(wine.drive, join(entry.parentPath, entry.name)));
  const keys = ['HKLM\\Software', 'HKCU\\Software', ENVIRONMENT];
  const registry = (await Promise.all(keys.map((key) => wine.exportKey(key)))).flat();
  let key = '';
  const entries = registry.map((line) => {
    if (line.startsWith('HKEY_')) key = line;
    return `${key} ${line.trim()}`;
  });
  return { files: kept.sort(), registry: entries.filter((entry) => !WINES_OWN.test(entry)) };
}

async function path(): Promise<string> {
  return (await wine.run('reg', ['query', ENVIRONMENT, '/v', 'Path'])).stdout;
}

/** The uninstaller goes on in a copy of itself. */
async function uninstall(args: readonly string[]): Promise<void> {
  await wine.run(uninstaller, args);
  await expect.poll(() => existsSync(home), { timeout: 60_000 }).toBe(false);
}

describe('the installer, silently', () => {
  it('installs for the computer, upgrades, and leaves nothing behind', async () => {
    const before = await traces();
    expect((await wine.run(setup, ['/S'])).code).toBe(0);
    expect(readdirSync(home).sort()).toEqual([
      'Uninstall gomod-doctor.exe',
      'bin',
      'gomod-doctor.exe',
      'locales',
      'resources',
      'version',
    ]);
    expect(await path()).toContain(';C:\\Program Files\\gomod-doctor\\bin');
    const entry = (await wine.exportKey('HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall')).join('\n');
    expect(entry).toMatch(/DisplayName +REG_SZ +gomod-doctor /u);
    expect(entry).toContain('QuietUninstallString');

    const state = join(wine.drive, 'users', process.env.USER ?? 'root', 'AppData/Local/gomod-doctor');
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, 'run.json'), '{}');
    expect((await wine.run(setup, ['/S', '--updated'])).code).toBe(0);
    expect((await path()).match(/gomod-doctor/gu)).toHaveLength(1);
    expect(existsSync(join(home, 'gomod-doctor.exe'))).toBe(true);
    expect(existsSync(join(state, 'run.json'))).toBe(true);

    // Somebody who still has an uninstaller runs it once more: nothing is there to take away.
    const second = join(wine.drive, 'windows', 'temp', 'uninstall-again.exe');
    cpSync(uninstaller, second);
    await uninstall(['/S']);
    expect(existsSync(join(state, 'run.json'))).toBe(true);
    await wine.run(second, ['/S', '_?=C:\\Program Files\\gomod-doctor']);
    expect(existsSync(join(state, 'run.json'))).toBe(true);
    // What a person kept is a person's.
    rmSync(state, { recursive: true });
    expect(await traces()).toEqual(before);
  }, 240_000);

  it('leaves PATH alone where it is told to, and takes the data away where it is asked to', async () => {
    const before = await traces();
    const pathBefore = await path();
    expect((await wine.run(setup, ['/S', '/PATH=0'])).code).toBe(0);
    expect(await path()).toBe(pathBefore);
    const users = join(wine.drive, 'users', process.env.USER ?? 'root', 'AppData');
    const folders = ['Local/gomod-doctor', 'Roaming/gomod-doctor'].map((name) => join(users, name));
    for (const folder of folders) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'kept.json'), '{}');
    }
    await uninstall(['/S', '--delete-app-data']);
    await expect.poll(() => folders.filter((folder) => existsSync(folder)), { timeout: 60_000 }).toEqual([]);
    expect(await path()).toBe(pathBefore);
    expect(await traces()).toEqual(before);
  }, 240_000);
});

describe('the helper of the installer', () => {
  const helper = join(wine.drive, 'Tools', 'resources', 'install-helper.exe');
  beforeAll(() => {
    mkdirSync(join(wine.drive, 'Tools', 'resources'), { recursive: true });
    cpSync(join(out, 'helper/resources/install-helper.exe'), helper);
    cpSync(join(out, 'helper/netsh-witness.exe'), join(wine.drive, 'windows/system32/netsh-witness.exe'));
  });
  const setPath = (value: string, type = 'REG_EXPAND_SZ') =>
    wine.run('reg', ['add', ENVIRONMENT, '/v', 'Path', '/t', type, '/d', value, '/f']);

  it('keeps every other entry of PATH as it is, however long', async () => {
    const long = Array.from({ length: 300 }, (_, at) => `C:\\Program Files\\program ${at}\\bin`).join(';');
    const value = `%SystemRoot%\\system32;;"C:\\quoted; folder";${long}`;
    await setPath(value);
    expect((await wine.run(helper, ['path-add'])).code).toBe(0);
    expect((await wine.run(helper, ['path-add'])).code).toBe(0);
    expect(await path()).toContain(`REG_EXPAND_SZ    ${value};C:\\Tools\\bin\r\n`.trimEnd());
    expect((await wine.run(helper, ['path-remove'])).code).toBe(0);
    expect((await path()).trimEnd().endsWith(value)).toBe(true);
  });

  it('refuses what it does not know', async () => {
    expect((await wine.run(helper, [])).code).toBe(87);
    expect((await wine.run(helper, ['path-add', 'C:\\other'])).code).toBe(87);
    expect((await wine.run(helper, ['format'])).code).toBe(87);
  });

  it('removes the firewall rules that are ours, and no other', async () => {
    const rule = (name: string) => `v2.31|Action=Allow|Active=TRUE|Dir=Out|App=C:\\Go\\bin\\go.exe|Name=${name}|`;
    const rules = [
      ownRuleName('C:\\Program Files\\Go\\bin\\go.exe'),
      ownRuleName('D:\\Git\\cmd\\git.exe'),
      'Some GoModDoctor 0a1b2c3d go.exe',
      'GoModDoctors of my own',
      'Core Networking',
      'GoModDoctor "x" & y',
    ];
    for (const [at, name] of rules.entries())
      await wine.run('reg', ['add', RULES, '/v', `rule-${at}`, '/t', 'REG_SZ', '/d', rule(name), '/f']);
    await wine.run(helper, ['firewall-remove']);
    const called = readFileSync(join(wine.drive, 'netsh.txt'), 'utf8').trim().split(/\r?\n/u);
    expect(called.map((line) => /delete rule name="(.*)"$/u.exec(line)?.[1])).toEqual([...rules.slice(0, 2)]);
    expect(called[0]).toContain('system32\\netsh-witness.exe" advfirewall firewall delete rule');
  });
});
