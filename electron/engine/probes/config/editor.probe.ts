import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import { type ToolsVariable, toolsVariables } from '../../../../shared/editor/tools-variables.ts';
import type { Host } from '../../../host/host.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { showFileCommand } from '../../typed-command.ts';
import settings, { settingValue } from './settings.probe.ts';

interface ReadSettings {
  readonly file: string;
  readonly read: Recorded<readonly ToolsVariable[]>;
}

interface Data {
  readonly files: readonly ReadSettings[];
  /** What `go` in this terminal has, by name. */
  readonly own: Readonly<Record<string, string>>;
}

const MAX_FILE = 1 << 20;
/** Folders that VS Code and its kin keep settings in, below that of the user's programs. */
const EDITORS = ['Code', 'Code - Insiders', 'VSCodium', 'Cursor'] as const;
/** Variables that decide how `go` fetches; others in the table are nobody's business here. */
const RELEVANT = /^(?:GO(?:PROXY|SUMDB|PRIVATE|NOPROXY|NOSUMDB|FLAGS|111MODULE)|(?:HTTPS?|NO)_PROXY)$/u;

/** Does an editor give other values to the tools of Go than a terminal has? Source: vscode-go, docs/settings.md (go.toolsEnvVars). */
export default defineProbe<Data, { settings: typeof settings }>({
  layer: 'config',
  title: { 'zh-CN': '查看编辑器给 go 的设置', en: 'Look at what editors set for go' },
  needs: { settings },
  budgetMs: 3000,
  async run({ settings: data }, context) {
    const files = await Promise.all(
      placesOf(context).map(async (file) => ({ file, read: await readVariables(context, file) })),
    );
    const names = files.flatMap(({ read }) => (valueOf(read) ?? []).map(({ name }) => name));
    return { files, own: Object.fromEntries(names.map((name) => [name, settingValue(data, name)])) };
  },
  interpret: ({ files, own }) =>
    files.flatMap(({ file, read }) =>
      (valueOf(read) ?? [])
        .filter(({ name, value }) => value !== own[name])
        .map(({ name, value, line }) => ({
          code: 'editor.variable' as const,
          outcome: 'ok' as const,
          subject: file,
          params: { name, value, own: own[name] ?? '', file, line },
          evidence: [read.evidence],
        })),
    ),
});

function placesOf({ host, request }: ProbeContext): readonly string[] {
  const own = programFolder(host);
  const below = (...segments: readonly string[]) => host.files.join(...segments);
  return [
    ...(request.project === undefined ? [] : [below(request.project, '.vscode', 'settings.json')]),
    ...EDITORS.map((editor) => below(own, editor, 'User', 'settings.json')),
    // What an editor on Windows sets for a Linux that it works in.
    ...(host.platform === 'linux'
      ? [below(host.homeFolder(), '.vscode-server', 'data', 'Machine', 'settings.json')]
      : []),
  ];
}

function programFolder(host: Host): string {
  const environment = host.environment();
  if (host.platform === 'windows')
    return environment['APPDATA'] || host.files.join(host.homeFolder(), 'AppData', 'Roaming');
  return environment['XDG_CONFIG_HOME'] || host.files.join(host.homeFolder(), '.config');
}

function readVariables(context: ProbeContext, path: string): Promise<Recorded<readonly ToolsVariable[]>> {
  return context.record<readonly ToolsVariable[]>(
    {
      operation: 'editor.settings',
      input: { path },
      command: showFileCommand(context.host, path),
      show: (variables) => variables.map(({ name, value, line }) => ({ name, value, line })),
    },
    async (): Promise<Outcome<readonly ToolsVariable[]>> => {
      const bytes = await context.host.files.read(path, MAX_FILE);
      if (!bytes.ok) return failed(bytes.failure.word);
      const all = toolsVariables(new TextDecoder().decode(bytes.value));
      // A value with a reference is what only the editor can make of it.
      return success(all.filter(({ name, value }) => RELEVANT.test(name.toUpperCase()) && !value.includes('${')));
    },
  );
}
