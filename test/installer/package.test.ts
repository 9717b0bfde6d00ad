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

/** The text behind a name in the version information, which is UTF-16. */
function versionInfo(name: string): string | undefined {
  const at = content.lastIndexOf(Buffer.from(`${name}\0`, 'utf16le'));
  if (at < 0) return undefined;
  const rest = content.subarray(at + 2 * (name.length + 1)).toString('utf16le');
  return /^\0*([^\0]+)/u.exec(rest)?.[1];
}

describe('the package for Windows', () => {
  it('holds what belongs to it and nothing else', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(files.sort()).toEqual([
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
    expect(versionInfo('OriginalFilename')).toMatch(/^(?:gomod-doctor\.exe)?/u);
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
