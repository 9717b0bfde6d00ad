import type { Host } from '../host/host.ts';

/** What is ours, and the one variable left that names a program (cmd/go/internal/cache). */
const NOT_FOR_GO = /^(?:GMD_.*|ELECTRON_.*|NODE_OPTIONS|GOCACHEPROG)$/iu;

/**
 * The environment in which the doctor runs the user's `go`: what the user's own `go` would see, except that no project or
 * setting may choose a program, and nothing is written outside `scratch`. Sources: cmd/go/internal/toolchain (GOTOOLCHAIN),
 * cmd/go/internal/auth (GOAUTH commands), cmd/internal/telemetry/counter (TEST_TELEMETRY_DIR keeps counters out of the home).
 */
export function goEnvironment(
  host: Pick<Host, 'platform' | 'environment'> & { readonly files: Pick<Host['files'], 'join'> },
  scratch: string,
): Record<string, string> {
  // Windows takes names without case: another spelling of one of ours would be a second value.
  const nameOf = (name: string) => (host.platform === 'windows' ? name.toUpperCase() : name);
  const inherited = Object.entries(host.environment());
  const goauth = inherited.find(([name]) => nameOf(name) === 'GOAUTH')?.[1];
  const own: Record<string, string> = {
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
    GOWORK: 'off',
    // Set in any case: else `go env -w` could name a command.
    GOAUTH: goauth === undefined || goauth === '' || goauth === 'netrc' ? 'netrc' : 'off',
    GOPATH: host.files.join(scratch, 'gopath'),
    GOMODCACHE: host.files.join(scratch, 'modcache'),
    GOCACHE: host.files.join(scratch, 'gocache'),
    TEST_TELEMETRY_DIR: host.files.join(scratch, 'telemetry'),
  };
  const kept = inherited.filter(([name]) => !NOT_FOR_GO.test(name) && !Object.hasOwn(own, nameOf(name)));
  return { ...Object.fromEntries(kept), ...own };
}
