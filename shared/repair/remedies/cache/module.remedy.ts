import { defineRemedy } from '../../define-remedy.ts';
import { shellWord } from '../../shell-words.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly module: string;
}

/** One damaged archive of the module cache, moved aside; `go` fetches and verifies it anew. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '把缓存里损坏的模块移开', en: 'Move a damaged module out of the cache' },
  fixes: ['cache.corrupt'],
  risk: 'safe',
  reads: ({ params }) => (typeof params['path'] === 'string' ? { files: [`${params['path']}hash`] } : null),
  plan: ({ subject: module, params }, { bytes }, context) => {
    const zip = String(params['path']);
    const hash = `${zip}hash`;
    const paths = bytes(hash) === null ? [zip] : [zip, hash];
    return {
      params: { module },
      edits: paths.map((path) => ({ place: 'aside', path })),
      command: paths.map((path) => `mv ${shellWord(context, path)} ${shellWord(context, `${path}.aside`)}`).join('\n'),
    };
  },
  text: {
    'zh-CN': {
      title: ({ module }) => `把损坏的 ${module} 从缓存里移开`,
      detail: () => 'go 下次会重新下载并校验它；移开的文件就在旁边，可以还原。缓存里的其他模块不动。',
    },
    en: {
      title: ({ module }) => `Move the damaged ${module} out of the cache`,
      detail: () =>
        'go fetches and verifies it anew; the old file stays beside it and can be put back. Nothing else in the cache is touched.',
    },
  },
});
