import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import { type GitValue, httpValue, parseGitConfig } from '../../../../shared/vcs/git-config.ts';
import { goEnvironment } from '../../go-environment.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { commandLine } from '../../typed-command.ts';

export interface GitFacts {
  readonly path: string;
  /** The user's own configuration, of no repository. */
  readonly values: readonly GitValue[];
  /** There is nothing where it names the certificates to trust. */
  readonly trustMissing: boolean;
}

interface Data {
  readonly found: Recorded<readonly string[]>;
  readonly config: Recorded<readonly GitValue[]> | null;
  /** Null where there is no git. */
  readonly git: GitFacts | null;
}

const CONFIG_TIMEOUT_MS = 10_000;
const MAX_CONFIG = 1 << 20;

/** Settings of git that decide how it fetches for `go`, as far as they are worth showing. */
const SHOWN =
  /^(?:http\.(?:.*\.)?(?:proxy|sslcainfo|sslcapath|sslbackend|sslverify)|url\..*\.insteadof|core\.sshcommand)$/u;

/** Finds the git that `go` would start, and reads its configuration: that starts no helper and no hook. */
export default defineProbe<Data, Record<never, never>>({
  layer: 'vcs',
  title: { 'zh-CN': '查找 git，读取它的设置', en: 'Find git and read its settings' },
  needs: {},
  budgetMs: 15_000,
  async run(_inputs, context) {
    const { host } = context;
    const found = await context.record(
      {
        operation: 'git.find',
        input: { name: 'git' },
        command: host.platform === 'windows' ? 'where.exe git' : 'which -a git',
        show: (paths) => ({ paths }),
      },
      async () => {
        const paths = await host.findPrograms('git');
        return paths.length > 0 ? success(paths) : failed<readonly string[]>('not-found');
      },
    );
    const path = valueOf(found)?.[0];
    if (path === undefined) return { found, config: null, git: null };
    const args = ['config', '--list', '--show-origin', '-z'];
    const config = await context.record<readonly GitValue[]>(
      {
        operation: 'git.config',
        input: { program: path },
        command: commandLine(host, ['git', ...args.slice(0, -1)]),
        show: (values) =>
          values.filter(({ key }) => SHOWN.test(key)).map(({ key, value, origin }) => ({ key, value, origin })),
      },
      () => readConfig(context, path, args),
    );
    const values = [...(valueOf(config) ?? []), ...trustVariables(host.environment())];
    return { found, config, git: { path, values, trustMissing: await isTrustMissing(context, values) } };
  },
  interpret({ found, config, git }) {
    const evidence = [found.evidence, ...(config ? [config.evidence] : [])];
    // Most modules need none: whether it matters is for causes to say.
    if (!git) return [{ code: 'git.not-found', outcome: 'skipped', subject: 'git', params: {}, evidence }];
    const missing = git.trustMissing ? { trustMissing: true as const } : {};
    const params = { path: git.path, ...trustOf(git.values), ...missing };
    const installed: FindingDraft = { code: 'git.installed', outcome: 'ok', subject: git.path, params, evidence };
    return [installed];
  },
});

/** What is relative, or begins with the home folder's sign, is git's own to find. */
async function isTrustMissing({ host }: ProbeContext, values: readonly GitValue[]): Promise<boolean> {
  const { trust } = trustOf(values);
  if (!trust || !/^(?:\/|[A-Za-z]:[\\/])/u.test(trust.value)) return false;
  const facts = await host.files.facts(trust.value);
  return !facts.ok && facts.failure.word === 'not-found';
}

/** Variables that stand before git's settings of the same meaning. Source: git(1), GIT_SSL_CAINFO; git http.c (http_init). */
function trustVariables(environment: Readonly<Record<string, string>>): readonly GitValue[] {
  return ['sslcainfo', 'sslcapath'].flatMap((name) => {
    const variable = `GIT_${name.toUpperCase().replace('SSL', 'SSL_')}`;
    const value = environment[variable] ?? '';
    return value === '' ? [] : [{ key: `http.${name}`, value, origin: variable }];
  });
}

/** Which certificates git trusts and which library it does TLS with, where its configuration says so. */
function trustOf(values: readonly GitValue[]): { readonly trust?: GitValue; readonly backend?: GitValue } {
  const own = (names: readonly string[]) => names.flatMap((name) => httpValue(values, name, '') ?? [])[0];
  const trust = own(['sslcainfo', 'sslcapath', 'sslbackend']);
  const backend = own(['sslbackend']);
  return { ...(trust ? { trust } : {}), ...(backend ? { backend } : {}) };
}

async function readConfig(
  { host, signal }: ProbeContext,
  program: string,
  args: readonly string[],
): Promise<Outcome<readonly GitValue[]>> {
  const scratch = await host.files.scratch('gomod-doctor-git-');
  try {
    const result = await host.run({
      program,
      args,
      environment: goEnvironment(host, scratch.path),
      // A folder of nobody: the configuration of a repository, which a stranger may have written, stays out.
      cwd: scratch.path,
      timeoutMs: CONFIG_TIMEOUT_MS,
      maxBytes: MAX_CONFIG,
      signal,
    });
    if (result.exitCode !== 0) return failed('exit-status', result.stderr.trim().split('\n')[0] ?? '');
    return success(withoutOwn(parseGitConfig(result.stdout)));
  } finally {
    await scratch.dispose();
  }
}

/** Takes off what the environment that we give to git adds at the end: that no helper is to be asked. */
function withoutOwn(values: readonly GitValue[]): readonly GitValue[] {
  const last = values.at(-1);
  return last?.key === 'credential.helper' && last.value === '' ? values.slice(0, -1) : values;
}
