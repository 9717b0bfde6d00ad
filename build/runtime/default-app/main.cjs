// What `electron DIR` runs: the stand-in lacks Electron's own default app, so this finds and loads DIR like that does.
// It must stay CommonJS of Node 18, and knows no more than `-r FILE` (Playwright's loader), switches and one path.
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');

const { preloads, path } = parse(process.argv.slice(1));
for (const file of preloads) require(resolve(file));
load(resolve(path));

/** @param {string[]} args */
function parse(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at++) {
    const arg = /** @type {string} */ (args[at]);
    if (arg === '-r' || arg === '--require') preloads.push(/** @type {string} */ (args[++at]));
    else if (!arg.startsWith('-')) return { preloads, path: arg };
  }
  return { preloads, path: '.' };
}

/** @param {string} folder */
function load(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) {
    console.error(`no app: ${file}`);
    process.exit(1);
  }
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  /** Electron's own default app uses these two undocumented ones. @type {any} */
  const internal = app;
  internal.setVersion(manifest.version);
  internal.setAppPath(folder);
  app.setName(manifest.productName ?? manifest.name);
  require(join(folder, manifest.main));
}
