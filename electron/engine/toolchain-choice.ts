import { compareGoVersions, versionOfToolchain } from '../../shared/go/go-version.ts';
import { chooseToolchain, type ToolchainChoice } from '../../shared/go/gotoolchain.ts';
import { lookUpGoLine } from '../../shared/go/mod-file/go-mod-lookup.ts';
import { type SettingsData, settingValue } from './probes/config/settings.probe.ts';
import type { GoFacts } from './probes/go/installation.probe.ts';
import type { ProjectFiles } from './probes/project/files.probe.ts';

/** Which toolchain the user's own `go` would run here, and why. */
export interface ToolchainNeed {
  readonly choice: ToolchainChoice;
  readonly goLine: string;
  /** The file whose lines count: go.work, else go.mod; '' without a project. */
  readonly file: string;
  readonly gotoolchain: string;
  /** The `go` line asks for more than this `go`, and nothing may replace it. */
  readonly tooOld: boolean;
}

/** From Go 1.21 on a newer `go` line is a must. Source: https://go.dev/doc/toolchain. */
const STRICT_SINCE = '1.21';

/** What the settings and the project ask for. The doctor's own runs stay with the local one, so that only rules can tell. */
export function toolchainNeed(go: GoFacts, settings: SettingsData | null, project: ProjectFiles | null): ToolchainNeed {
  const from = project?.work ?? project?.mod ?? null;
  const goLine = from ? lookUpGoLine(from.bytes, 'go') : '';
  const toolchainLine = from ? lookUpGoLine(from.bytes, 'toolchain') : '';
  const own = versionOfToolchain(go.version);
  const strict = compareGoVersions(own, STRICT_SINCE) >= 0;
  const gotoolchain = strict ? settingValue(settings, 'GOTOOLCHAIN') : '';
  const file = project?.work ? 'go.work' : 'go.mod';
  const choice = chooseToolchain({ gotoolchain, local: go.version, goLine, toolchainLine, file });
  const chosen = choice.kind === 'switch' ? versionOfToolchain(choice.toolchain) : own;
  // go1.22.0 is newer than the language 1.22: only what is chosen too low for its own line stops.
  const tooOld = strict && choice.kind !== 'error' && compareGoVersions(goLine, chosen) > 0;
  return { choice, goLine, file: from?.path ?? '', gotoolchain, tooOld };
}
