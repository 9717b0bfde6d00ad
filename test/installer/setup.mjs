// Makes the Windows packages here: with a stand-in for Electron's executable and for the plugins of NSIS, which test our own
// part (configuration, installer.nsh, the small programs) and could not be shipped. A package stands until its sources change.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { hashSources } from '../../build/runtime/stamp.mjs';
import { compile } from '../../build/windows/compile.mjs';

const out = inCheckout('out/installer');
const stamp = join(out, 'sources');
const sources = hashSources(['electron', 'renderer', 'shared', 'build', 'test/installer/wine']);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  rmSync(out, { recursive: true, force: true });
  makeElectron(join(out, 'electron'));
  makeNsis(join(out, 'nsis'));
  packAll();
  writeFileSync(stamp, sources);
}

/** A folder as an unpacked Electron for Windows. @param {string} folder */
function makeElectron(folder) {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  compile('test/installer/wine/stand-in.c', join(folder, 'electron.exe'), ['-mwindows']);
  writeFileSync(join(folder, 'version'), readVersion());
  for (const language of ['en-US', 'zh-CN', 'de']) writeFileSync(join(folder, `locales/${language}.pak`), language);
}

/** The Electron that users get: its fuses are those of the configuration for it. */
function readVersion() {
  return JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')).devDependencies.electron;
}

/** NSIS as electron-builder expects it: Debian's, for 64 bits, with our plugins beside its own. @param {string} folder */
function makeNsis(folder) {
  const debian = '/usr/share/nsis';
  const plugins = join(folder, 'Plugins/amd64-unicode');
  mkdirSync(join(folder, 'linux'), { recursive: true });
  mkdirSync(join(folder, 'resources/plugins/x86-unicode'), { recursive: true });
  cpSync(join(debian, 'Plugins/amd64-unicode'), plugins, { recursive: true });
  for (const name of ['Bin', 'Contrib', 'Include', 'Stubs']) symlinkSync(join(debian, name), join(folder, name));
  const first = join(folder, 'plugin.dll');
  execFileSync('x86_64-w64-mingw32-gcc', ['-O1', '-shared', '-o', first, inCheckout('test/installer/wine/plugin.c')]);
  for (const name of ['UAC', 'StdUtils', 'nsProcess', 'WinShell', 'SpiderBanner', 'nsis7z', 'nsisunz', 'INetC'])
    cpSync(first, join(plugins, `${name}.dll`));
  cpSync(plugins, join(folder, 'Plugins/x86-unicode'), { recursive: true });
  cpSync(first, join(folder, 'elevate.exe'));
  const makensis = join(folder, 'linux/makensis');
  // Where its own files are is compiled in; the plugins are told by an option.
  writeFileSync(
    makensis,
    `#!/bin/sh\nexec /usr/bin/makensis "-XTarget amd64-unicode" "-X!addplugindir '${plugins}'" "$@"\n`,
  );
  chmodSync(makensis, 0o755);
}

function packAll() {
  const nsis = join(out, 'nsis');
  const variables = {
    GMD_ELECTRON: join(out, 'electron/electron.exe'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
    ELECTRON_BUILDER_NSIS_DIR: nsis,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(nsis, 'resources'),
    ELECTRON_BUILDER_OFFLINE: 'true',
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    GMD_UPDATE_URL: 'https://updates.example/gomod-doctor/',
    PATH: `/usr/lib/wine:${process.env.PATH}`,
    WINEPREFIX: join(out, 'wine-of-builder'),
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree=;mshtml=',
  };
  const flags = [
    '--win',
    'nsis',
    'portable',
    '--x64',
    '--arm64',
    `--config.directories.output=${out}`,
    '--config.nsis.warningsAsErrors=false',
    '--config.portable.warningsAsErrors=false',
  ];
  // Wine's own tools say of every program that it runs: see wine.nsh.
  const include = `--config.nsis.include=${inCheckout('test/installer/wine/wine.nsh')}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [inCheckout('build/package.mjs'), ...flags, include], {
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`packaging for Windows failed:\n${stdout}\n${stderr}`);
  if (!readdirSync(out).some((file) => file.endsWith('.exe'))) throw new Error(`no installer came out:\n${stdout}`);
}

compile('test/installer/wine/netsh-witness.c', join(out, 'helper/netsh-witness.exe'));
// A helper that calls a witness instead of netsh, which is an empty stub in Wine.
compile('build/installer/install-helper.c', join(out, 'helper/resources/install-helper.exe'), [
  '-DNETSH=L"netsh-witness.exe"',
]);
