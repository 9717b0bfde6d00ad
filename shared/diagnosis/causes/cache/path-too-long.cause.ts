import { cacheFolderFaults } from '../../cache-folder.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface PathTooLong extends Record<string, unknown> {
  readonly path: string;
  readonly length: number;
  /** On Windows `go` itself gets along, and git does not. */
  readonly onlyGit: boolean;
}

/**
 * The cache lies so deep that files in it would have names longer than the system takes. `go` asks Windows for long paths
 * by itself (os.fixLongPath), git does so only when told. Source: go-failures F107.
 */
export default defineCause<PathTooLong>({
  layer: 'cache',
  order: 7,
  find: (situation) => {
    const refused = cacheFolderFaults(situation, ({ problem }) => problem === 'name-too-long').map(
      ({ folder: { path }, draft }) => ({
        ...draft,
        params: { path, length: path.length, onlyGit: false },
        certainty: 'confirmed' as const,
        because: 'name-too-long' as const,
      }),
    );
    const forGit = situation.findings
      .of('cache.folder')
      .filter((f) => f.params.longPaths === false)
      .map((f) => ({
        subject: f.params.path,
        params: { path: f.params.path, length: f.params.path.length, onlyGit: true },
        certainty: 'possible' as const,
        severity: 'warning' as const,
        advisory: true,
        evidence: evidenceOf([f]),
        explains: [],
      }));
    return [...refused, ...forGit];
  },
  text: {
    'zh-CN': {
      headline: () => '模块缓存的路径太长',
      summary: ({ length, onlyGit }) =>
        onlyGit
          ? `模块缓存的路径有 ${length} 个字符，git 在里面放不下它的文件。`
          : '模块缓存的路径太长，系统不接受这样的文件名。',
      detail: ({ path, onlyGit }) =>
        onlyGit
          ? `${path}：Windows 默认只允许约 260 个字符。go 自己能处理更长的路径，git 不能，所以直接从代码网站取模块时会失败。`
          : `${path}：连文件夹本身都打不开，go 在里面什么也存不了。`,
      advice: ({ onlyGit }) =>
        onlyGit
          ? '把缓存移到短的路径，例如 go env -w "GOMODCACHE=C:\\gomod"；或让 git 支持长路径：git config --global core.longpaths true。'
          : '把缓存移到短的路径：go env -w GOMODCACHE=新的文件夹。',
    },
    en: {
      headline: () => 'The cache path is too long',
      summary: ({ length, onlyGit }) =>
        onlyGit
          ? `The path of the module cache has ${length} characters, which leaves git no room for its files.`
          : 'The path of the module cache is longer than the system takes.',
      detail: ({ path, onlyGit }) =>
        onlyGit
          ? `${path}: by default Windows allows about 260 characters. go gets along with more, git does not, so modules that come straight from a repository fail.`
          : `${path}: not even the folder can be opened, so go can keep nothing in it.`,
      advice: ({ onlyGit }) =>
        onlyGit
          ? 'Move the cache to a short path, for example go env -w "GOMODCACHE=C:\\gomod"; or let git use long paths: git config --global core.longpaths true.'
          : 'Move the cache to a short path: go env -w GOMODCACHE=ANOTHER_FOLDER.',
    },
  },
});
