import type { ObservationParams } from '../../../domain/finding.ts';
import type { Language } from '../../../domain/text.ts';
import { cacheFolderFaults } from '../../cache-folder.ts';
import { defineCause } from '../../define-cause.ts';
import type { Situation } from '../../situation.ts';

interface DiskFull extends Record<string, unknown> {
  readonly path: string;
  readonly what: 'bytes' | 'files';
  readonly free: number;
  readonly needed: number;
}

/** With less nothing can be kept, whatever the module: its archive alone is seldom smaller. */
const HARDLY_ANYTHING = 1 << 20;
/** .info, .mod, .zip, .ziphash, .lock and at least one unpacked file. */
const FILES_OF_A_MODULE = 6;

/** The disk of the module cache has no room for the modules that are missing. Source: go-failures F106. */
export default defineCause<DiskFull>({
  layer: 'cache',
  order: 6,
  find: (situation) =>
    cacheFolderFaults(situation, (folder, checked) => shortage(situation, folder, checked) !== null).flatMap(
      ({ folder, draft }) => {
        const [checked] = situation.findings.of('cache.checked');
        const short = checked ? shortage(situation, folder, checked.params) : null;
        if (short === null) return [];
        const { measured, ...rest } = short;
        const certainty = measured ? ('confirmed' as const) : ('likely' as const);
        return [{ ...draft, params: { path: folder.path, ...rest }, certainty, because: 'no-space' as const }];
      },
    ),
  text: {
    'zh-CN': {
      headline: () => '磁盘满了',
      summary: ({ path }) => `模块缓存 ${path} 所在的磁盘已经放不下要下载的模块。`,
      detail: ({ what, free, needed }) =>
        what === 'files'
          ? `这个磁盘只能再建 ${free} 个文件，而要下载的模块至少需要 ${needed} 个。`
          : `只剩 ${size(free, 'zh-CN')}，而要下载的模块连同解开的文件至少需要 ${size(needed, 'zh-CN')}。`,
      advice: () =>
        '清理磁盘（go clean -cache 可以清掉编译缓存），或把模块缓存移到别的磁盘，例如 go env -w GOMODCACHE=新的文件夹。',
    },
    en: {
      headline: () => 'The disk is full',
      summary: ({ path }) => `The disk of the module cache ${path} has no room for the modules to be downloaded.`,
      detail: ({ what, free, needed }) =>
        what === 'files'
          ? `It can take ${free} more files; the modules need at least ${needed}.`
          : `It has ${size(free, 'en')} left; the modules with their unpacked files need at least ${size(needed, 'en')}.`,
      advice: () =>
        'Free some space (go clean -cache empties the build cache), or move the module cache to another disk, for example go env -w GOMODCACHE=ANOTHER_FOLDER.',
    },
  },
});

/** What is short, and whether the need was measured: by what the very modules weighed in the throw-away cache. */
function shortage(
  { download }: Situation,
  { freeBytes, freeFiles }: ObservationParams['cache.folder'],
  { modules, missing }: ObservationParams['cache.checked'],
): {
  readonly what: 'bytes' | 'files';
  readonly free: number;
  readonly needed: number;
  readonly measured: boolean;
} | null {
  const files = missing * FILES_OF_A_MODULE;
  if (freeFiles !== undefined && freeFiles < files)
    return { what: 'files', free: freeFiles, needed: files, measured: true };
  if (freeBytes === undefined) return null;
  // The archive stays beside what is unpacked from it, which is no smaller. Some of the modules may be there already.
  const weighed = missing === modules ? 2 * (download?.params.bytes ?? 0) : 0;
  if (freeBytes < weighed) return { what: 'bytes', free: freeBytes, needed: weighed, measured: true };
  if (freeBytes >= HARDLY_ANYTHING) return null;
  return { what: 'bytes', free: freeBytes, needed: HARDLY_ANYTHING, measured: freeBytes === 0 };
}

function size(bytes: number, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return bytes < 1 << 20 ? `${number.format(bytes / 1024)} KB` : `${number.format(bytes / (1 << 20))} MB`;
}
