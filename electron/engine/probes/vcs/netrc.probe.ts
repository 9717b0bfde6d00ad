import type { Outcome } from '../../../../shared/domain/failure.ts';
import { compareGoVersions, versionOfToolchain } from '../../../../shared/go/go-version.ts';
import { parseGoauth } from '../../../../shared/go/goauth.ts';
import { netrcPaths, parseNetrc } from '../../../../shared/go/netrc.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { showFileCommand } from '../../typed-command.ts';
import installation from '../go/installation.probe.ts';

/** A netrc file: the machines it has accounts for. Logins and passwords are dropped where it is read. */
export interface NetrcFile {
  readonly path: string;
  readonly machines: readonly string[];
}

export interface NetrcData {
  /** The file that `go` reads, whether it exists or not. */
  readonly file: NetrcFile;
  /** Files by another name, which it does not read. */
  readonly others: readonly NetrcFile[];
  /** GOAUTH names a program that may know an account. */
  readonly program: boolean;
  readonly read: readonly Recorded<readonly string[]>[];
}

const MAX_FILE = 1 << 20;

/** Which accounts would `go` find in netrc? Source: cmd/go/internal/auth/netrc.go (netrcPath). */
export default defineProbe<NetrcData, { go: typeof installation }>({
  layer: 'vcs',
  title: { 'zh-CN': '查看 netrc 里有没有账号', en: 'Look for accounts in netrc' },
  needs: { go: installation },
  budgetMs: 5000,
  async run({ go }, context) {
    const { host } = context;
    const windows = host.platform === 'windows';
    const own = netrcPaths(host.environment()['NETRC'] ?? '', host.homeFolder(), windows);
    // Until Go 1.24 only the first name counted.
    const old = compareGoVersions(versionOfToolchain(go?.go?.version ?? ''), '1.24') < 0;
    const used = windows && old ? own.slice(0, 1) : own;
    const home = ['.netrc', '_netrc'].map((name) => host.files.join(host.homeFolder(), name));
    const paths = [...new Set([...used, ...home])];
    const read = await Promise.all(paths.map((path) => readMachines(context, path)));
    const files = paths.map((path, i): NetrcFile => ({ path, machines: (read[i] && valueOf(read[i])) ?? [] }));
    const existing = files.filter((_, i) => read[i]?.outcome.ok);
    const file = existing.find(({ path }) => used.includes(path)) ?? { path: used[0] ?? '', machines: [] };
    const goauth = parseGoauth(go?.go?.env['GOAUTH'] ?? '', { windows });
    return {
      file,
      others: existing.filter(({ path }) => path !== file.path),
      program: 'methods' in goauth && goauth.methods.some(({ kind }) => kind === 'git' || kind === 'command'),
      read,
    };
  },
  interpret: () => [],
});

function readMachines(context: ProbeContext, path: string): Promise<Recorded<readonly string[]>> {
  return context.record<readonly string[]>(
    {
      operation: 'netrc.read',
      input: { path },
      command: showFileCommand(context.host, path),
      show: (machines) => ({ entries: machines.length }),
    },
    async (): Promise<Outcome<readonly string[]>> => {
      const bytes = await context.host.files.read(path, MAX_FILE);
      if (!bytes.ok) return bytes;
      return { ok: true, value: parseNetrc(new TextDecoder().decode(bytes.value)).map(({ machine }) => machine) };
    },
  );
}
