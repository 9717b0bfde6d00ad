import { parseGoauth } from '../../shared/go/goauth.ts';
import type { Host } from '../host/host.ts';

/** What is ours, and the one variable left that names a program (cmd/go/internal/cache). */
const NOT_FOR_GO = /^(?:GMD_.*|ELECTRON_.*|NODE_OPTIONS|GOCACHEPROG)$/iu;

/** What is known of the user's settings by then. */
interface Chosen {
  /** GOAUTH in force, also where `go env -w` has set it. */
  readonly goauth?: string | undefined;
}

/**
 * The environment in which the doctor runs the user's `go`: what the user's own `go` would see, except that no project or
 * setting may choose a program, and nothing is written outside `scratch`. Sources: cmd/go/internal/toolchain (GOTOOLCHAIN),
 * cmd/go/internal/auth (GOAUTH commands), cmd/internal/telemetry/counter (TEST_TELEMETRY_DIR keeps counters out of the home).
 */
export function goEnvironment(
  host: Pick<Host, 'platform' | 'environment'> & { readonly files: Pick<Host['files'], 'join'> },
  scratch: string,
  chosen: Chosen = {},
): Record<string, string> {
  // Windows takes names without case: another spelling of one of ours would be a second value.
  const nameOf = (name: string) => (host.platform === 'windows' ? name.toUpperCase() : name);
  const inherited = Object.entries(host.environment());
  const goauth = chosen.goauth ?? inherited.find(([name]) => nameOf(name) === 'GOAUTH')?.[1] ?? '';
  const own: Record<string, string> = {
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
    GOWORK: 'off',
    // Set in any case: else `go env -w` could name a command.
    GOAUTH: safeGoauth(goauth, host.platform === 'windows'),
    ...gitWithoutPrograms(host.environment()),
    GOPATH: host.files.join(scratch, 'gopath'),
    GOMODCACHE: host.files.join(scratch, 'modcache'),
    GOCACHE: host.files.join(scratch, 'gocache'),
    TEST_TELEMETRY_DIR: host.files.join(scratch, 'telemetry'),
  };
  const kept = inherited.filter(([name]) => !NOT_FOR_GO.test(name) && !Object.hasOwn(own, nameOf(name)));
  return { ...Object.fromEntries(kept), ...own };
}

/** Those of the user's ways to an account that run no program; a value that `go` refuses anyway stays, to be seen refused. */
function safeGoauth(value: string, windows: boolean): string {
  if (value === '') return 'netrc';
  const parsed = parseGoauth(value, { windows });
  if ('error' in parsed) {
    const harmless = value.split(';').every((piece) => /^\s*(?:netrc\s*|off\s*|git(?:\s+\S+)*\s*)?$/u.test(piece));
    return harmless ? value : 'off';
  }
  return parsed.methods.some(({ kind }) => kind === 'netrc') ? 'netrc' : 'off';
}

/**
 * git that `go` starts asks no program for an account and no person for anything, whatever the configuration says. An empty
 * credential.helper clears the list; an empty GIT_ASKPASS keeps core.askPass and SSH_ASKPASS from being asked.
 * Sources: git-config(1), GIT_CONFIG_COUNT and credential.helper; git prompt.c (git_prompt).
 */
function gitWithoutPrograms(environment: Readonly<Record<string, string>>): Record<string, string> {
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? '0');
  const next = Number.isInteger(count) && count > 0 ? count : 0;
  return {
    GIT_TERMINAL_PROMPT: '0',
    GCM_INTERACTIVE: 'never',
    GIT_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_CONFIG_COUNT: `${next + 1}`,
    [`GIT_CONFIG_KEY_${next}`]: 'credential.helper',
    [`GIT_CONFIG_VALUE_${next}`]: '',
  };
}
