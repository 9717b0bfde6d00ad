import { compareGoVersions } from './go-version.ts';

/** The newest Go whose flags are listed here. */
const NEWEST = '1.26';

/** Every flag of any command. Source: cmd/go/internal, Go 1.26; `hasFlag` of base/goflags.go looks through all commands. */
const NAMES: ReadonlySet<string> = new Set(
  `
C a artifacts asan asmflags bench benchtime blockprofile buildmode buildvcs c cache changed compat compiled
compiler cover covermode coverpkg coverprofile cpuprofile d debug-actiongraph debug-runtime-trace debug-trace
deps diff dropexclude dropgodebug dropignore dropreplace droprequire dropretract droptool dropuse e exclude exec
export f failfast find fix fmt fuzz fuzzcache fuzzminimizetime fuzztime gccgoflags gcflags go godebug i ignore
insecure installsuffix json ldflags linkshared list m memprofile mod modcache modcacherw modfile module msan
mutexprofile n o outputdir overlay p pgo pkgdir print r race replace require retract retracted reuse run short
shuffle skip t tags test testcache timeout tool toolchain toolexec trace trimpath u use v vendor versions vet
vettool w work x
`
    .trim()
    .split(/\s+/u),
);

/**
 * Tells whether a command of this Go has a flag; undefined for a Go that is newer than the list, whose flags are unknown.
 *
 * @param version such as `go1.22.3`
 */
export function flagsOf(version: string): ((name: string) => boolean) | undefined {
  const language = /^go(\d+\.\d+)/u.exec(version)?.[1];
  if (language === undefined || compareGoVersions(language, NEWEST) > 0) return undefined;
  return (name) => NAMES.has(name) || name.startsWith('test.');
}
