import type { Host } from '../host/host.ts';

/**
 * The environment in which the doctor runs the user's `go`: what the user's own `go` would see, except that no project or
 * setting may choose a program, and nothing is written outside `scratch`. Sources: cmd/go/internal/toolchain (GOTOOLCHAIN),
 * cmd/go/internal/auth (GOAUTH commands), cmd/internal/telemetry/counter (TEST_TELEMETRY_DIR keeps counters out of the home).
 */
export function goEnvironment(host: Host, scratch: string): Record<string, string> {
  const inherited = Object.entries(host.environment()).filter(
    ([name]) => !/^(?:GMD_|ELECTRON_|NODE_OPTIONS$)/iu.test(name),
  );
  const environment: Record<string, string> = Object.fromEntries(inherited);
  const goauth = environment['GOAUTH'];
  if (goauth !== undefined && goauth !== 'netrc') environment['GOAUTH'] = 'off';
  return {
    ...environment,
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
    GOWORK: 'off',
    GOPATH: host.files.join(scratch, 'gopath'),
    GOMODCACHE: host.files.join(scratch, 'modcache'),
    GOCACHE: host.files.join(scratch, 'gocache'),
    TEST_TELEMETRY_DIR: host.files.join(scratch, 'telemetry'),
  };
}
