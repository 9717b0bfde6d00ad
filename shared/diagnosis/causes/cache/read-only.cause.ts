import type { FailureWord } from '../../../domain/failure.ts';
import { cacheFolderFaults } from '../../cache-folder.ts';
import { defineCause } from '../../define-cause.ts';

interface ReadOnly extends Record<string, unknown> {
  readonly path: string;
  readonly missing: number;
  readonly failure: FailureWord;
}

/**
 * `go` may not write to its module cache, and has to: some module is not there yet. A complete one may well be read-only.
 * Source: go-failures F108; cmd/go/internal/modfetch (checkCacheDir, lockVersion).
 */
export default defineCause<ReadOnly>({
  layer: 'cache',
  order: 5,
  find: (situation) =>
    cacheFolderFaults(situation, ({ problem }) => problem === 'read-only' || problem === 'not-permitted').map(
      ({ folder, missing, draft }) => ({
        ...draft,
        params: { path: folder.path, missing, failure: folder.problem ?? 'not-permitted' },
        certainty: 'confirmed',
        because: folder.problem ?? 'not-permitted',
      }),
    ),
  text: {
    'zh-CN': {
      headline: () => '模块缓存写不进去',
      summary: ({ path }) => `go 不能写入模块缓存 ${path}。`,
      detail: ({ missing, failure }) =>
        `还有 ${missing} 个模块不在缓存里，go 要把它们存进去。${failure === 'read-only' ? '这个文件夹所在的磁盘是只读的。' : '当前用户没有写入的权限：文件夹可能属于别的用户，例如曾用管理员身份运行过 go。'}`,
      advice: ({ path }) => `改正 ${path} 的权限；或换一个自己能写的位置，例如 go env -w GOMODCACHE=新的文件夹。`,
    },
    en: {
      headline: () => 'The module cache is not writable',
      summary: ({ path }) => `go cannot write to the module cache ${path}.`,
      detail: ({ missing, failure }) =>
        `go has to store ${missing === 1 ? 'one module that is' : `${missing} modules that are`} not there yet. ${failure === 'read-only' ? 'The disk of that folder is read-only.' : 'This user has no right to write there: the folder may belong to somebody else, for instance because go once ran as administrator.'}`,
      advice: ({ path }) =>
        `Correct the rights of ${path}; or use a folder of your own, for example go env -w GOMODCACHE=ANOTHER_FOLDER.`,
    },
  },
});
