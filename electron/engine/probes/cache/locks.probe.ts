import { type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { LockHolder } from '../../../host/host.ts';
import { wait } from '../../attempts.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import modulesInCache from './modules.probe.ts';

type Held = LockHolder & { readonly module: string };

interface Data {
  readonly first: Recorded<readonly Held[]>;
  /** Null where nothing was held at the first look. */
  readonly again: Recorded<readonly Held[]> | null;
}

/** A `go` that works lets go of a module sooner, on lines that are not very slow. */
const AGAIN_AFTER_MS = 4000;

/** Does somebody keep the lock of a module that `go` has to fetch or unpack? It would wait without a word. */
export default defineProbe<Data, { modules: typeof modulesInCache }>({
  layer: 'cache',
  title: { 'zh-CN': '检查缓存是否被占用', en: 'Check for locks on the cache' },
  needs: { modules: modulesInCache },
  budgetMs: 12_000,
  async run({ modules }, context) {
    const needed = (modules?.cached ?? []).filter(({ complete }) => !complete);
    const names = new Map(needed.map(({ module: m, paths }) => [paths.lock, `${m.path}@${m.version}`]));
    const first = await look(context, names);
    if (!valueOf(first)?.length) return { first, again: null };
    await wait(AGAIN_AFTER_MS, context.signal);
    return { first, again: await look(context, names) };
  },
  interpret({ first, again }) {
    const [before, after] = [valueOf(first) ?? [], again ? (valueOf(again) ?? []) : []];
    const same = after.filter((held) => before.some(({ path, pid }) => path === held.path && pid === held.pid));
    const seconds = again ? Math.round((again.endMs - first.startMs) / 1000) : 0;
    return same.map(({ module, path, pid, program }) => ({
      code: 'cache.lock-held' as const,
      outcome: 'fail' as const,
      subject: module,
      params: { module, path, pid, program, seconds },
      evidence: [first.evidence, ...(again ? [again.evidence] : [])],
    }));
  },
});

function look(context: ProbeContext, names: ReadonlyMap<string, string>): Promise<Recorded<readonly Held[]>> {
  return context.record<readonly Held[]>(
    {
      operation: 'cache.locks',
      input: { modules: names.size },
      command: context.host.platform === 'windows' ? 'perfmon /res' : 'lslocks',
      show: (held) => held.map(({ path, pid, program }) => ({ path, pid, program })),
    },
    async (): Promise<Outcome<readonly Held[]>> => {
      if (names.size === 0) return success([]);
      const holders = await context.host.lockHolders([...names.keys()]);
      if (!holders.ok) return holders;
      return success(holders.value.map((holder) => ({ ...holder, module: names.get(holder.path) ?? '' })));
    },
  );
}
