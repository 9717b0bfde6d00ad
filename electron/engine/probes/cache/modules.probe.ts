import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { ObservationParams } from '../../../../shared/domain/finding.ts';
import { recordedHashes } from '../../../../shared/go/go-sum.ts';
import { type CachedModule, cacheFolder, lookUpModule } from '../../module-cache.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { hashTree } from '../../tree-hash.ts';
import { goCommand, listFolderCommand } from '../../typed-command.ts';
import { hashZip } from '../../zip-hash.ts';
import settings from '../config/settings.probe.ts';
import projectFiles, { type ProjectFiles } from '../project/files.probe.ts';
import modules from '../project/modules.probe.ts';

type Problem = ObservationParams['cache.damaged']['problem'];

interface Damaged {
  readonly cached: CachedModule;
  readonly path: string;
  readonly problem: Problem;
}

interface Verified {
  readonly modules: number;
  readonly damaged: readonly Damaged[];
}

export interface CacheModulesData {
  readonly cache: string;
  readonly cached: readonly CachedModule[];
  readonly looked: Recorded<readonly CachedModule[]>;
  /** Null where there was nothing to verify. */
  readonly verified: Recorded<Verified> | null;
}

const MAX_ZIP = 500 << 20;
/** Bytes read in one run: a whole cache would take minutes, the modules in question are what matters. */
const MAX_TOTAL = 256 << 20;
/** Files of one unpacked module. */
const MAX_FILES = 20_000;
const AT_ONCE = 32;

/** Is what `go` would take from the user's module cache, without asking the net, whole and what it claims to be? */
export default defineProbe<
  CacheModulesData,
  { settings: typeof settings; modules: typeof modules; files: typeof projectFiles }
>({
  layer: 'cache',
  title: { 'zh-CN': '检查缓存里的模块', en: 'Check the modules in the cache' },
  needs: { settings, modules, files: projectFiles },
  budgetMs: 25_000,
  async run(inputs, context) {
    const { host } = context;
    const cache = cacheFolder(inputs.settings, host);
    const wanted = inputs.modules?.modules ?? [];
    const looked = await context.record<readonly CachedModule[]>(
      {
        operation: 'cache.look',
        input: { cache, modules: wanted.length },
        command: listFolderCommand(host, host.files.join(cache, 'cache', 'download')),
        show: (found) => ({
          unpacked: found.filter(({ state }) => state === 'tree').length,
          archives: found.filter(({ state }) => state === 'zip').length,
        }),
      },
      async () => {
        const found: (CachedModule | null)[] = [];
        for (let at = 0; at < wanted.length && !context.signal.aborted; at += AT_ONCE) {
          const some = wanted.slice(at, at + AT_ONCE).map((module) => lookUpModule(host, cache, module));
          found.push(...(await Promise.all(some)));
        }
        return success(found.filter((c) => c !== null));
      },
    );
    const cached = valueOf(looked) ?? [];
    const present = cached.filter(({ state }) => state !== 'absent');
    const verified = present.length === 0 ? null : await verify(context, cache, present, inputs.files?.files ?? null);
    return { cache, cached, looked, verified };
  },
  interpret({ cache, cached, looked, verified }) {
    const seen = verified ? valueOf(verified) : undefined;
    const params = {
      path: cache,
      modules: cached.length,
      missing: cached.filter(({ complete }) => !complete).length,
      verified: seen?.modules ?? 0,
    };
    const evidence = [looked.evidence, ...(verified ? [verified.evidence] : [])];
    const damaged = (seen?.damaged ?? []).map(({ cached: { module, beside }, path, problem }) => ({
      code: 'cache.damaged' as const,
      outcome: 'fail' as const,
      subject: `${module.path}@${module.version}`,
      params: { module: module.path, version: module.version, path, problem, beside },
      evidence,
    }));
    return [{ code: 'cache.checked', outcome: 'ok', subject: cache, params, evidence }, ...damaged];
  },
});

/** Archives first: there are few that wait to be unpacked, and one that is damaged stops `go` at once. */
function verify(
  context: ProbeContext,
  cache: string,
  present: readonly CachedModule[],
  project: ProjectFiles | null,
): Promise<Recorded<Verified>> {
  const inOrder = [...present].sort((a, b) => Number(a.state === 'tree') - Number(b.state === 'tree'));
  return context.record<Verified>(
    {
      operation: 'cache.verify',
      input: { cache, modules: present.length },
      command: goCommand(context.host, ['mod', 'verify']),
      show: ({ modules: count, damaged }) => ({
        verified: count,
        damaged: damaged.map(({ path, problem }) => ({ path, problem })),
      }),
    },
    async () => {
      const damaged: Damaged[] = [];
      let count = 0;
      let left = MAX_TOTAL;
      for (const cached of inOrder) {
        if (left <= 0 || context.signal.aborted) break;
        const result = await examine(context, cached, left, sumsOf(project, cached));
        if (!result.ok) continue;
        count += 1;
        left -= result.value.bytes;
        const { problem } = result.value;
        const path = cached.state === 'tree' ? cached.paths.tree : cached.paths.zip;
        if (problem !== null) damaged.push({ cached, path, problem });
      }
      return success({ modules: count, damaged });
    },
  );
}

interface Examined {
  readonly bytes: number;
  readonly problem: Problem | null;
}

/** What go.sum records for a module; nothing where it records nothing. */
function sumsOf(project: ProjectFiles | null, { module }: CachedModule): readonly string[] {
  return recordedHashes(project?.sum?.sum.lines ?? [], module.path, module.version);
}

async function examine(
  { host }: ProbeContext,
  cached: CachedModule,
  maxBytes: number,
  sums: readonly string[],
): Promise<Outcome<Examined>> {
  const { paths, state, module } = cached;
  const noted = await host.files.read(paths.ziphash, 4096);
  // A file that holds something else was cut by a crash: `go` makes it anew from the archive.
  const [recorded = ''] = /^h1:\S+/u.exec(noted.ok ? new TextDecoder().decode(noted.value).trim() : '') ?? [];
  if (state === 'tree') {
    // Without a recorded hash there is nothing to compare with: `go` does not either.
    if (recorded === '') return failed('not-found', paths.ziphash);
    const bounds = { maxBytes, maxFiles: MAX_FILES };
    const hash = await hashTree(host, paths.tree, `${module.path}@${module.version}`, bounds);
    if (!hash.ok) return hash;
    const { bytes, h1 } = hash.value;
    return success({ bytes, problem: h1 === recorded ? otherSum(h1, sums) : 'tree-differs' });
  }
  const zip = await host.files.read(paths.zip, Math.min(MAX_ZIP, maxBytes));
  if (!zip.ok) return zip;
  const bytes = zip.value.length;
  if (bytes === 0) return success({ bytes, problem: 'empty' });
  const hash = await hashZip(zip.value);
  if (!hash.ok) {
    return hash.failure.word === 'malformed-output' ? success({ bytes, problem: 'not-a-zip' }) : hash;
  }
  const asRecorded = recorded === '' || recorded === hash.value;
  return success({ bytes, problem: asRecorded ? otherSum(hash.value, sums) : 'hash-differs' });
}

function otherSum(h1: string, sums: readonly string[]): Problem | null {
  return sums.length > 0 && !sums.includes(h1) ? 'sum-differs' : null;
}
