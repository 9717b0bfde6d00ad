import { defineRemedy } from '../../define-remedy.ts';
import { futureSetting, type RepairContext } from '../../repair-context.ts';
import { settingEdits, unsetEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly from: string;
  readonly to: string;
}

/** A cache worth moving to has room for a few projects: the modules of one seldom take more. */
const ENOUGH = 256 << 20;

/**
 * The module cache in a folder where this user can write and there is room, both asked before. The old one stays as it is.
 * Source: go-failures F106, F108; cmd/go/internal/modload (GOMODCACHE).
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把模块缓存换到能写的位置', en: 'Keep modules where there is room' },
  fixes: ['cache.read-only', 'cache.disk-full', 'cache.path-too-long'],
  risk: 'disruptive',
  order: 60,
  reads: (_cause, context) => ({ folders: candidates(context) }),
  plan: (_cause, { roomIn }, context) => {
    const to = candidates(context).find((folder) => (roomIn(folder) ?? 0) >= ENOUGH);
    if (to === undefined) return null;
    // Go's own place needs no setting.
    const edits =
      (to === defaultCache(context) && unsetEdits(context, 'GOMODCACHE')) || settingEdits(context, 'GOMODCACHE', to);
    return edits && { ...edits, sets: { GOMODCACHE: to }, params: { from: context.moduleCache, to } };
  },
  text: {
    'zh-CN': {
      title: ({ to }) => `模块缓存改放到 ${to}`,
      detail: ({ from }) => `那里能写，空间也够。${from} 里的内容不动；所有项目的模块会在新位置重新下载。`,
    },
    en: {
      title: ({ to }) => `Keep downloaded modules in ${to}`,
      detail: ({ from }) =>
        `It is writable and has room. What lies in ${from} is not touched; the modules of all projects are downloaded anew.`,
    },
  },
});

/** Go's own place first, then one of the kind that every user has. */
function candidates(context: RepairContext): readonly string[] {
  const { home, join, moduleCache, platform } = context;
  const cache = platform === 'windows' ? join(home, 'AppData', 'Local', 'go-mod') : join(home, '.cache', 'go-mod');
  return [defaultCache(context), join(home, 'go', 'pkg', 'mod'), cache].filter((folder) => folder !== moduleCache);
}

function defaultCache(context: RepairContext): string {
  const gopath = futureSetting(context, 'GOPATH').value || context.join(context.home, 'go');
  return context.join(gopath, 'pkg', 'mod');
}
