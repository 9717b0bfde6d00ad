import { failed, success } from '../../../../shared/domain/failure.ts';
import type { Host } from '../../../host/host.ts';
import { goEnvironment } from '../../go-environment.ts';
import { defineProbe, type Recorded, valueOf } from '../../probe.ts';
import { goCommand } from '../../typed-command.ts';

/** What `go env -json` of the first `go` in PATH says, under the doctor's safe environment. */
export interface GoFacts {
  readonly path: string;
  readonly version: string;
  readonly goroot: string;
  /** Effective values; GOTOOLCHAIN, GOFLAGS, GOPATH and the caches are the doctor's own here. */
  readonly env: Readonly<Record<string, string>>;
}

interface Data {
  readonly found: Recorded<readonly string[]>;
  readonly facts: Recorded<GoFacts> | null;
  /** The same facts where they could be read: what other probes use. */
  readonly go: GoFacts | null;
}

const ENV_TIMEOUT_MS = 15_000;

export default defineProbe<Data, Record<never, never>>({
  layer: 'go',
  title: { 'zh-CN': '查找 Go', en: 'Find Go' },
  needs: {},
  budgetMs: 20_000,
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
    const path = valueOf(found)?.[0];
    if (path === undefined) return { found, facts: null, go: null };
    const facts = await context.record<GoFacts>(
      {
        operation: 'go.env',
        input: { program: path },
        command: goCommand(host, ['env', '-json']),
        show: ({ version, goroot }) => ({ version, goroot }),
      },
      () => readFacts(path, context.host, context.signal),
    );
    return { found, facts, go: valueOf(facts) ?? null };
  },
  interpret({ found, facts, go }) {
    if (facts === null) {
      return [
        { code: 'go.not-found', outcome: 'fail', subject: 'go', params: { searched: [] }, evidence: [found.evidence] },
      ];
    }
    if (go === null) {
      const reason = facts.outcome.ok ? '' : (facts.outcome.failure.detail ?? facts.outcome.failure.word);
      return [
        {
          code: 'probe.ended',
          outcome: 'fail',
          subject: 'go env',
          params: { outcome: 'fail', reason },
          evidence: [facts.evidence],
        },
      ];
    }
    return [
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

async function readFacts(path: string, host: Host, signal: AbortSignal) {
  const scratch = await host.files.scratch('gomod-doctor-env-');
  try {
    const environment = goEnvironment(host, scratch.path);
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
