// What package.mjs gives to electron-builder. What is shipped runs on the Electron of package.json; GMD_ELECTRON packages
// with another one, for tests on machines that cannot download it.
const { readFileSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const other = process.env.GMD_ELECTRON ? dirname(process.env.GMD_ELECTRON) : null;
const version = other ? readFileSync(join(other, 'version'), 'utf8').trim() : require('electron/package.json').version;
const major = Number(version.replace(/^v/, '').split('.')[0]);

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'io.github.gomod-doctor',
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
  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  // What an unpacked Electron runs when it is given no app; the stand-in's is a folder.
  afterPack: async ({ appOutDir }) => {
    for (const name of ['default_app.asar', 'app'])
      rmSync(join(appOutDir, 'resources', name), { recursive: true, force: true });
  },
  publish: null,
};
