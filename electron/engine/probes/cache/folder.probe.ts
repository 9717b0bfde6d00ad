import { type CacheFolder, examineCacheFolder } from '../../cache-folder.ts';
import { cacheFolder } from '../../module-cache.ts';
import { defineProbe, type Recorded, valueOf } from '../../probe.ts';
import { listFolderCommand } from '../../typed-command.ts';
import settings from '../config/settings.probe.ts';

interface Data {
  readonly path: string;
  readonly folder: Recorded<CacheFolder>;
}

/** Can `go` keep modules where it wants to: right to write, room, length of paths? Asked without writing anything. */
export default defineProbe<Data, { settings: typeof settings }>({
  layer: 'cache',
  title: { 'zh-CN': '检查缓存文件夹', en: 'Check the cache folder' },
  needs: { settings },
  budgetMs: 10_000,
  async run({ settings: data }, context) {
    const { host } = context;
    const path = cacheFolder(data, host);
    const folder = await context.record<CacheFolder>(
      {
        operation: 'cache.folder',
        input: { path },
        command:
          host.platform === 'windows' ? listFolderCommand(host, path) : `${listFolderCommand(host, path)}; df -h .`,
        show: (facts) => ({ ...facts }),
      },
      async () => examineCacheFolder(host, path),
    );
    return { path, folder };
  },
  interpret({ path, folder }) {
    const facts = valueOf(folder);
    if (!facts) return [];
    // Whether it matters depends on what is missing in it: that is for causes to say.
    const params = { path, ...facts };
    return [{ code: 'cache.folder', outcome: 'ok', subject: path, params, evidence: [folder.evidence] }];
  },
});
