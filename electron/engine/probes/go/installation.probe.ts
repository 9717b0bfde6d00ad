import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft, JudgementDraft } from '../../../../shared/domain/finding.ts';
import type { GoInPath } from '../../../../shared/domain/local-observations.ts';
import type { Host } from '../../../host/host.ts';
import { goEnvironment } from '../../go-environment.ts';
import { goInPath } from '../../go-in-path.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { goCommand } from '../../typed-command.ts';

/** What `go env -json` of the first `go` in PATH says, under the doctor's safe environment. */
export interface GoFacts {
  readonly path: string;
  readonly version: string;
  readonly goroot: string;
  /** Effective values; GOTOOLCHAIN, GOFLAGS, GOPATH and the caches are the doctor's own here. */
  readonly env: Readonly<Record<string, string>>;
}

interface BadGoroot {
  readonly path: string;
  /** Without even a folder there `go` does not start. */
  readonly isFolder: boolean;
}

interface Data {
  readonly found: Recorded<readonly string[]>;
  readonly facts: Recorded<GoFacts> | null;
  /** The same facts where they could be read: what other probes use. Read without GOROOT where that is what keeps `go` from starting. */
  readonly go: GoFacts | null;
  readonly installations?: readonly GoInPath[];
  /** GOROOT as a variable names it, where no Go is. */
  readonly badGoroot?: BadGoroot | null;
  /** Asked because the first `go` or the variable GOROOT is broken; it could have failed as well. */
  readonly control?: Recorded<GoFacts> | null;
}

const ENV_TIMEOUT_MS = 15_000;

export default defineProbe<Data, Record<never, never>>({
  layer: 'go',
  title: { 'zh-CN': '查找 Go', en: 'Find Go' },
  needs: {},
  budgetMs: 40_000,
  async run(_inputs, context) {
    const { host } = context;
    const found = await context.record(
      {
        operation: 'go.find',
        input: { name: 'go' },
        command: host.platform === 'windows' ? 'where.exe go' : 'which -a go',
        show: (paths) => ({ paths }),
      },
      async () => {
        const paths = await host.findPrograms('go');
        return paths.length > 0 ? success(paths) : failed<readonly string[]>('not-found');
      },
    );
    const paths = valueOf(found) ?? [];
    const [path] = paths;
    if (path === undefined) return { found, facts: null, go: null };
    const [facts, installations] = await Promise.all([askGo(context, path, []), goInPath(host, paths)]);
    const go = valueOf(facts) ?? null;
    const badGoroot = await wrongGoroot(host, go);
    if (badGoroot !== null) {
      const control = await askGo(context, path, ['GOROOT']);
      return { found, facts, go: go ?? valueOf(control) ?? null, installations, badGoroot, control };
    }
    const next = go === null ? installations[1]?.path : undefined;
    const control = next === undefined ? null : await askGo(context, next, []);
    return { found, facts, go, installations, control };
  },
  interpret({ found, facts, go, installations = [], badGoroot = null, control = null }) {
    const evidence = [found.evidence, ...(facts ? [facts.evidence] : []), ...(control ? [control.evidence] : [])];
    const several: readonly FindingDraft[] =
      installations.length > 1
        ? [{ code: 'go.in-path', outcome: 'ok', subject: 'PATH', params: { installations }, evidence }]
        : [];
    const goroot: readonly JudgementDraft[] =
      badGoroot !== null && control?.outcome.ok
        ? [{ code: 'go.goroot-invalid', outcome: 'fail', subject: badGoroot.path, params: { ...badGoroot }, evidence }]
        : [];
    if (facts === null) {
      return [
        { code: 'go.not-found', outcome: 'fail', subject: 'go', params: { searched: [] }, evidence: [found.evidence] },
      ];
    }
    if (go === null) {
      const reason = facts.outcome.ok ? '' : (facts.outcome.failure.detail ?? facts.outcome.failure.word);
      const works = control && valueOf(control)?.path;
      const path = valueOf(found)?.[0] ?? '';
      const params = { path, reason, ...(works ? { works } : {}) };
      return [{ code: 'go.broken', outcome: 'fail', subject: path, params, evidence }, ...several];
    }
    return [
      ...goroot,
      ...several,
      {
        code: 'go.installed',
        outcome: 'ok',
        subject: go.path,
        params: { path: go.path, version: go.version, goroot: go.goroot },
        evidence: [found.evidence, facts.evidence],
      },
    ];
  },
});

/** Asks one `go` for its settings, without some of the variables that it inherits. */
function askGo(context: ProbeContext, path: string, without: readonly string[]): Promise<Recorded<GoFacts>> {
  const { host } = context;
  const unset = Object.fromEntries(without.map((name) => [name, '']));
  return context.record<GoFacts>(
    {
      operation: 'go.env',
      input: { program: path, ...(without.length > 0 ? { without: [...without] } : {}) },
      command: goCommand(host, ['env', '-json'], unset),
      show: ({ version, goroot }) => ({ version, goroot }),
    },
    () => readFacts(path, host, context.signal, without),
  );
}

/** The value of the variable GOROOT where no Go lies there, null where one does or the variable is not set. */
async function wrongGoroot(host: Host, go: GoFacts | null): Promise<BadGoroot | null> {
  const windows = host.platform === 'windows';
  const name = (text: string) => (windows ? text.toUpperCase() : text);
  const value = Object.entries(host.environment()).find(([key]) => name(key) === 'GOROOT')?.[1] ?? '';
  if (value === '' || (go !== null && go.goroot !== value)) return null;
  // Every installation has its own sources of the standard library; without the folder `go` finds no package of it.
  const sources = await host.files.facts(host.files.join(value, 'src'));
  if (sources.ok || sources.failure.word !== 'not-found') return null;
  const folder = await host.files.facts(value);
  return { path: value, isFolder: folder.ok && folder.value.kind === 'folder' };
}

async function readFacts(
  path: string,
  host: Host,
  signal: AbortSignal,
  without: readonly string[],
): Promise<Outcome<GoFacts>> {
  const scratch = await host.files.scratch('gomod-doctor-env-');
  try {
    // `go env` signs in nowhere: it may see the GOAUTH that is really set.
    const own = { ...goEnvironment(host, scratch.path), GOAUTH: host.environment()['GOAUTH'] ?? '' };
    const environment = Object.fromEntries(
      Object.entries(own).filter(([name]) => !without.includes(name.toUpperCase())),
    );
    const result = await host.run({
      program: path,
      args: ['env', '-json'],
      environment,
      cwd: scratch.path,
      timeoutMs: ENV_TIMEOUT_MS,
      maxBytes: 1 << 20,
      signal,
    });
    if (result.exitCode !== 0)
      return failed<GoFacts>('exit-status', firstLine(result.stderr) || String(result.exitCode));
    const env = parseEnv(result.stdout);
    if (!env) return failed<GoFacts>('malformed-output', 'go env -json');
    return success<GoFacts>({ path, version: env['GOVERSION'] ?? '', goroot: env['GOROOT'] ?? '', env });
  } finally {
    await scratch.dispose();
  }
}

function parseEnv(text: string): Record<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(Object.entries(value).filter((e): e is [string, string] => typeof e[1] === 'string'));
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}
