import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import koffi from '../../electron/host/windows/native/koffi.json' with { type: 'json' };
import { filesInArchive, fusesOf } from '../packaged/archive.ts';

const folder = inCheckout('out/installer/win-unpacked');
const executable = join(folder, 'gomod-doctor.exe');
const content = readFileSync(executable);
const manifest = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as { version: string };

/** Every file below a folder, as paths from there. */
function filesIn(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();
}

/** The text behind a name in the version information, which is UTF-16. */
function versionInfo(name: string): string | undefined {
  const at = content.lastIndexOf(Buffer.from(`${name}\0`, 'utf16le'));
  if (at < 0) return undefined;
  const rest = content.subarray(at + 2 * (name.length + 1)).toString('utf16le');
  return /^\0*([^\0]+)/u.exec(rest)?.[1];
}

describe('the package for Windows', () => {
  it('comes as an installer and as a portable program, one file for each processor', () => {
    const files = readdirSync(inCheckout('out/installer')).filter((file) => file.endsWith('.exe'));
    const kinds = ['portable', 'setup'].flatMap((kind) => [
      `${kind}-${manifest.version}-arm64`,
      `${kind}-${manifest.version}-x64`,
    ]);
    expect(files.sort()).toEqual(kinds.map((kind) => `gomod-doctor-${kind}.exe`));
    const list = readFileSync(inCheckout('out/installer/latest.yml'), 'utf8');
    expect([...list.matchAll(/^ +- url: (.+)$/gmu)].map(([, name]) => name).sort()).toEqual(
      files.filter((file) => file.includes('-setup-')),
    );
  });

  it('has a portable program that asks for nothing', () => {
    for (const processor of ['x64', 'arm64']) {
      const portable = readFileSync(
        inCheckout(`out/installer/gomod-doctor-portable-${manifest.version}-${processor}.exe`),
      );
      expect(portable.includes('level="asInvoker"')).toBe(true);
      expect(portable.includes('requireAdministrator')).toBe(false);
    }
  });

  it('is the same for ARM, with the library for that processor', () => {
    const arm = inCheckout('out/installer/win-arm64-unpacked');
    expect(filesIn(arm)).toEqual(filesIn(folder));
    const binary = readFileSync(join(arm, 'resources/native/koffi.node'));
    expect(createHash('sha256').update(binary).digest('hex')).toBe(koffi.arm64.binary);
    const program = join(arm, 'gomod-doctor.exe');
    expect(fusesOf(program)).toEqual(fusesOf(executable));
    expect(readFileSync(program).includes('level="asInvoker"')).toBe(true);
  });

  it('holds what belongs to it and nothing else', () => {
    expect(filesIn(folder)).toEqual([
      'bin/gomod-doctor-cli.exe',
      'gomod-doctor.exe',
      'locales/en-US.pak',
      'locales/zh-CN.pak',
      'resources/app-update.yml',
      'resources/app.asar',
      'resources/elevate.exe',
      'resources/install-helper.exe',
      'resources/native/koffi.node',
      'version',
    ]);
    const inside = filesInArchive(join(folder, 'resources/app.asar')).map(({ path }) => path);
    expect(
      inside.filter((file) => !/^(?:dist\/|LICENSE$|package\.json$|build\/resources\/icon\.png$)/u.test(file)),
    ).toEqual([]);
    expect(inside.filter((file) => /\.(?:ts|tsx|map)$|test|fixture/u.test(file))).toEqual([]);
  });

  it('brings the library for calls into Windows that it will accept', () => {
    const binary = readFileSync(join(folder, 'resources/native/koffi.node'));
    expect(createHash('sha256').update(binary).digest('hex')).toBe(koffi.x64.binary);
  });

  it('says in the executable what it is', () => {
    expect(versionInfo('ProductName')).toBe('gomod-doctor');
    expect(versionInfo('FileVersion')).toBe(manifest.version);
    expect(versionInfo('ProductVersion')).toMatch(new RegExp(`^${manifest.version.replaceAll('.', '\\.')}`, 'u'));
    expect(versionInfo('LegalCopyright')).toBe('MIT licence, the gomod-doctor authors');
    expect(versionInfo('CompanyName')).toBe('The gomod-doctor authors');
    const text = content.toString('latin1');
    expect(text).toContain('level="asInvoker"');
    expect(text).not.toContain('requireAdministrator');
  });

  it('has its fuses set, also those that an old Electron lacks', () => {
    expect(fusesOf(executable)).toMatchObject({
      runAsNode: 'off',
      cookieEncryption: 'on',
      nodeOptions: 'off',
      nodeInspect: 'off',
      asarIntegrity: 'on',
      onlyAsar: 'on',
      browserSnapshot: 'off',
      fileProtocolPrivileges: 'off',
    });
  });

  it('carries the hash of its archive', () => {
    const archive = readFileSync(join(folder, 'resources/app.asar'));
    const header = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString();
    const value = createHash('sha256').update(header).digest('hex');
    expect(content.toString('latin1')).toContain(`"alg":"SHA256","value":"${value}"`);
  });

  it('comes with the list that updates are found by, whose hash is right', () => {
    const list = readFileSync(inCheckout('out/installer/latest.yml'), 'utf8');
    const name = /^path: (.+)$/mu.exec(list)?.[1] ?? '';
    const hash = createHash('sha512')
      .update(readFileSync(inCheckout(`out/installer/${name}`)))
      .digest('base64');
    expect(list).toContain(`version: ${manifest.version}`);
    expect(list).toContain(`sha512: ${hash}`);
  });
});
