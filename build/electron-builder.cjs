// biome-ignore-all lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
// What package.mjs gives to electron-builder. What is shipped runs on the Electron of package.json; GMD_ELECTRON packages
// with another one, for tests on machines that cannot download it.
const { readFileSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { signing } = require('./signing.cjs');

const other = process.env.GMD_ELECTRON ? dirname(process.env.GMD_ELECTRON) : null;
const version = other ? readFileSync(join(other, 'version'), 'utf8').trim() : require('electron/package.json').version;
const major = Number(version.replace(/^v/, '').split('.')[0]);

/** Where released programs look for updates; without it they look nowhere. */
const updateSource = process.env.GMD_UPDATE_URL;

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'io.github.gomod-doctor',
  copyright: 'MIT licence, the gomod-doctor authors',
  executableName: 'gomod-doctor',
  // package.mjs has put together what goes in; nothing of the checkout is taken besides.
  directories: { app: 'out/app', output: 'out', buildResources: 'build/resources' },
  files: ['**/*'],
  asar: true,
  npmRebuild: false,
  electronVersion: version,
  ...(other ? { electronDist: other } : {}),
  electronLanguages: ['en-US', 'zh-CN'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    // Playwright drives the program by --inspect; released ones are tested without it, over the DevTools port.
    enableNodeCliInspectArguments: process.env.GMD_TEST_FUSES === '1',
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // The fuse wire of older ones ends before this one.
    ...(major >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  },
  linux: { target: ['dir'], category: 'Development' },
  win: {
    icon: 'icon.ico',
    // Elevation is asked for by the single repair that needs it, never by the program.
    requestedExecutionLevel: 'asInvoker',
    target: ['nsis', 'msi', 'portable'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    // Compiled and fetched by package.mjs.
    extraFiles: [
      { from: 'out/windows/gomod-doctor-cli.exe', to: 'bin/gomod-doctor-cli.exe' },
      { from: 'out/windows/install-helper.exe', to: 'resources/install-helper.exe' },
      // Beside the archive: Windows loads libraries from files only. The program knows its hash, so nobody signs it.
      { from: 'out/windows/native/${arch}/koffi.node', to: 'resources/native/koffi.node' },
    ],
    ...signing.win,
  },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    createDesktopShortcut: false,
    shortcutName: 'Go 模块医生 gomod-doctor',
    installerLanguages: ['zh_CN', 'en_US'],
    include: 'build/installer/installer.nsh',
    artifactName: 'gomod-doctor-setup-${version}-${arch}.${ext}',
    // Asked by installer.nsh instead.
    deleteAppDataOnUninstall: false,
    packElevateHelper: true,
    // One file a processor: one for both would be twice as large, and updates choose by the name.
    buildUniversalInstaller: false,
  },
  msi: {
    perMachine: true,
    oneClick: false,
    // Group policy installs it where nobody is signed in: nothing of one user, nothing that starts.
    createDesktopShortcut: false,
    runAfterFinish: false,
    shortcutName: 'Go 模块医生 gomod-doctor',
    artifactName: 'gomod-doctor-${version}-${arch}.${ext}',
  },
  portable: {
    artifactName: 'gomod-doctor-portable-${version}-${arch}.${ext}',
    requestExecutionLevel: 'user',
    buildUniversalInstaller: false,
  },
  // What an unpacked Electron runs when it is given no app; the stand-in's is a folder.
  afterPack: async ({ appOutDir, packager, electronPlatformName }) => {
    for (const name of ['default_app.asar', 'app'])
      rmSync(join(appOutDir, 'resources', name), { recursive: true, force: true });
    if (electronPlatformName !== 'win32') return;
    // It signs what lies beside the executable, not what lies below.
    for (const name of ['bin/gomod-doctor-cli.exe', 'resources/install-helper.exe'])
      await /** @type {import('electron-builder').WinPackager} */ (packager).signIf(join(appOutDir, name));
  },
  publish: updateSource ? [{ provider: 'generic', url: updateSource, channel: 'latest' }] : null,
};
