import { decodeUtf8 } from './byte-string.ts';
import type { ModuleVersion } from './mod-file/mod-types.ts';
import { checkImportPath } from './module-path.ts';
import { isValidSemver } from './semver.ts';
import { goFields, trimGoSpace } from './white-space.ts';

/** A module of vendor/modules.txt. */
export interface VendoredModule extends ModuleVersion {
  explicit: boolean;
  goVersion: string;
  replacement?: ModuleVersion;
  packages: string[];
  line: number;
}

/** Returns the modules of vendor/modules.txt in order; lines `go` does not understand are skipped as it skips them. */
export function parseVendorModules(content: Uint8Array): VendoredModule[] {
  const modules = new Map<string, VendoredModule>();
  let current: VendoredModule | undefined;
  for (const [index, text] of decodeUtf8(content).split('\n').entries()) {
    if (text.startsWith('# ')) {
      const fields = goFields(text);
      if (fields.length >= 3) current = moduleLine(modules, fields, index + 1);
    } else if (current !== undefined && text.startsWith('## ')) {
      annotate(current, text.slice(3));
    } else if (current !== undefined) {
      const fields = goFields(text);
      const [name = ''] = fields;
      if (fields.length === 1 && checkImportPath(name) === undefined) current.packages.push(name);
    }
  }
  return [...modules.values()];
}

// `# path version [=> path [version]]` or `# path => path [version]`. Source: cmd/go/internal/modload/vendor.go.
function moduleLine(modules: Map<string, VendoredModule>, fields: string[], line: number): VendoredModule | undefined {
  const [, path = '', third = ''] = fields;
  const versioned = isValidSemver(third);
  if (!versioned && third !== '=>') return undefined;
  const version = versioned ? third : '';
  const [arrow, target, targetVersion, extra] = fields.slice(versioned ? 3 : 2);
  const key = `${path}@${version}`;
  const module = modules.get(key) ?? { path, version, explicit: false, goVersion: '', packages: [], line };
  modules.set(key, module);
  if (arrow === '=>' && target !== undefined && extra === undefined) {
    if (targetVersion === undefined) module.replacement = { path: target, version: '' };
    else if (isValidSemver(targetVersion)) module.replacement = { path: target, version: targetVersion };
  }
  return module;
}

function annotate(module: VendoredModule, annotations: string): void {
  for (const entry of annotations.split(';')) {
    const text = trimGoSpace(entry);
    if (text === 'explicit') module.explicit = true;
    if (text.startsWith('go ')) module.goVersion = text.slice(3);
  }
}
