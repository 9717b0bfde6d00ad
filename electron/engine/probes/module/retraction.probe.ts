import type { Target } from '../../../../shared/domain/target.ts';
import { parseGoMod } from '../../../../shared/go/mod-file/go-mod.ts';
import { escapePath } from '../../../../shared/go/module-path.ts';
import { isPseudoVersion } from '../../../../shared/go/pseudo-version.ts';
import { compareSemver, parseSemver } from '../../../../shared/go/semver.ts';
import { parseVersionList } from '../../../../shared/go/version-list.ts';
import { defineProbe, type ProbeContext, valueOf } from '../../probe.ts';
import { modulePath, publicModules } from '../../public-modules.ts';
import { reach } from '../../reach.ts';
import { get, type Way } from '../../way.ts';
import settings from '../config/settings.probe.ts';
import download from '../go/download.probe.ts';
import protocol from '../http/module-protocol.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';

interface Asked {
  readonly target: Target;
  readonly data: { readonly way: Way | null };
}

interface Retraction {
  readonly module: ModuleVersion;
  readonly newest: string;
  readonly rationale: string;
  readonly evidence: readonly string[];
}

/** More modules than these are not looked up: each costs the mirror two requests. */
const MAX_MODULES = 40;
const AT_ONCE = 6;
const MAX_LIST = 1 << 20;
const MAX_MOD = 16 << 20;

/**
 * Once `go` has fetched everything of a project: did an author withdraw a version that is used? That stands in the go.mod of
 * the newest one; the user's own mirror is asked, as `go list -m -retracted` would. Source: go.dev/ref/mod#go-mod-file-retract.
 */
export default defineProbe<
  readonly Retraction[],
  { settings: typeof settings; modules: typeof modules; download: typeof download; protocol: typeof protocol }
>({
  layer: 'module',
  title: { 'zh-CN': '查看有没有被撤回的版本', en: 'Look for versions that were withdrawn' },
  needs: { settings, modules, download, protocol },
  budgetMs: 10_000,
  async run(inputs, context) {
    const works = inputs.download?.facts?.exitCode === 0;
    if (!works || inputs.modules?.source === 'built-in') return [];
    const way = await wayToMirror(inputs.protocol, context);
    if (!way) return [];
    const asked = publicModules(inputs.modules, inputs.settings)
      .filter(({ version }) => parseSemver(version) && !isPseudoVersion(version))
      .slice(0, MAX_MODULES);
    const found: Retraction[] = [];
    const workers = Array.from({ length: AT_ONCE }, async (_, worker) => {
      for (let at = worker; at < asked.length && !context.signal.aborted; at += AT_ONCE) {
        const module = asked[at];
        const retraction = module && (await lookFor(context, way, module));
        if (retraction) found.push(retraction);
      }
    });
    await Promise.all(workers);
    return found;
  },
  interpret(found) {
    return found.map(({ module: { path, version }, newest, rationale, evidence }) => ({
      code: 'module.retracted',
      outcome: 'warn',
      subject: `${path}@${version}`,
      params: { module: path, version, newest, rationale: rationale.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 200) },
      evidence,
    }));
  },
});

/**
 * To the first mirror of the list that can be trusted. Once `go` is done nothing that it did not need is waited for, so that
 * the way may be missing only because `go` was quicker: then it is taken again, to the first mirror of the list.
 */
async function wayToMirror(asked: readonly Asked[], context: ProbeContext): Promise<Way | null> {
  const mirrors = asked.filter(({ target }) => target.entry !== undefined);
  const known = mirrors.find(({ data }) => data.way?.trusted)?.data.way;
  const [first] = mirrors;
  if (known || !first) return known ?? null;
  const { way } = await reach({ ...context, enough: new AbortController().signal }, first.target);
  return way?.trusted ? way : null;
}

async function lookFor(context: ProbeContext, way: Way, module: ModuleVersion): Promise<Retraction | null> {
  const escaped = escapePath(module.path);
  if (!('escaped' in escaped)) return null;
  const list = await get(context, way, null, { path: `/${escaped.escaped}/@v/list`, maxBytes: MAX_LIST });
  const reply = valueOf(list);
  const newest = reply?.status === 200 ? newestOf(parseVersionList(reply.body)) : undefined;
  if (newest === undefined || newest === module.version) return null;
  const path = modulePath({ path: module.path, version: newest }, 'mod');
  const mod = await get(context, way, null, { path, maxBytes: MAX_MOD });
  const body = valueOf(mod)?.status === 200 ? valueOf(mod)?.body : undefined;
  const retracted =
    body &&
    parseGoMod(body, { lax: true }).file.retract.find(
      ({ low, high }) => compareSemver(low, module.version) <= 0 && compareSemver(module.version, high) <= 0,
    );
  if (!retracted) return null;
  return { module, newest, rationale: retracted.rationale, evidence: [list.evidence, mod.evidence] };
}

/** The highest release, else the highest of all. Source: cmd/go/internal/modload/query.go, "latest". */
function newestOf(versions: readonly string[]): string | undefined {
  const releases = versions.filter((version) => !version.includes('-'));
  return [...(releases.length > 0 ? releases : versions)].sort(compareSemver).at(-1);
}
