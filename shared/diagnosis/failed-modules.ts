import type { Finding } from '../domain/finding.ts';
import type { Situation } from './situation.ts';

/** One module that the real `go` failed at, with what the user's mirrors say of it. */
export interface FailedModule {
  readonly module: string;
  readonly version: string;
  /** `path@version`. */
  readonly subject: string;
  readonly error: Finding<'go.download-error'>;
  readonly text: string;
  readonly versions: readonly Finding<'module.versions'>[];
}

/** Modules that the real `go` failed at, each once. Empty while it works or has not ended. */
export function failedModules({ findings, downloadErrors, goWorks }: Situation): readonly FailedModule[] {
  if (goWorks) return [];
  const found = new Map<string, FailedModule>();
  for (const error of downloadErrors) {
    const { text } = error.params;
    const [, path, at] = /^([^\s@:]+\.[^\s@:]+)@(v[^\s:]+): /u.exec(text) ?? [];
    const module = error.params.module ?? path;
    const version = error.params.version ?? at;
    if (module === undefined || version === undefined || found.has(module)) continue;
    const versions = findings.of('module.versions').filter((f) => f.params.module === module);
    found.set(module, { module, version, subject: `${module}@${version}`, error, text, versions });
  }
  return [...found.values()];
}
