import { defineRemedy } from '../../define-remedy.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly path: string;
}

/** As `go clean -modcache`, but the old cache is moved aside, so that it can be put back. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把整个模块缓存移开', en: 'Move the whole module cache aside' },
  fixes: ['cache.corrupt'],
  risk: 'disruptive',
  order: 90,
  reads: () => ({}),
  plan: (_cause, _read, { moduleCache: path }) => ({
    params: { path },
    edits: [{ place: 'aside', path }],
    command: 'go clean -modcache',
  }),
  text: {
    'zh-CN': {
      title: () => '把整个模块缓存移开，全部重新下载',
      detail: ({ path }) => `${path} 会改名留在旁边，仍占用磁盘；所有项目的模块都要重新下载。`,
    },
    en: {
      title: () => 'Move the whole module cache aside and fetch everything anew',
      detail: ({ path }) =>
        `${path} gets another name and still takes up disk space; the modules of all projects are downloaded again.`,
    },
  },
});
