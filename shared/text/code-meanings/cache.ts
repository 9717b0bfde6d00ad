import type { MeaningsOf } from './code-text.ts';

/** The module cache. Sources: go-failures F105-F110. */
export const cacheMeanings = {
  'cache.corrupt': {
    'zh-CN': {
      headline: '缓存里的模块损坏',
      summary: '模块缓存里的 {subject|一个模块} 损坏或不完整。',
      detail: '下载时断电、磁盘写满或文件被改动过，缓存里就会留下坏的文件，go 每次都读到它。',
      advice:
        '用 go env GOMODCACHE 找到缓存，在 cache/download 里删掉这个模块这个版本的文件，再下载一次。不必清空整个缓存。',
    },
    en: {
      headline: 'A cached module is damaged',
      summary: '{subject|A module} in the module cache is damaged or incomplete.',
      detail: 'A power cut, a full disk or a changed file leaves bad data in the cache, and go reads them every time.',
      advice:
        'Find the cache with go env GOMODCACHE, delete the files of this version of the module below cache/download and download again. There is no need to empty the whole cache.',
    },
  },
  'cache.read-only': {
    'zh-CN': {
      headline: '模块缓存写不进去',
      summary: 'go 没有权限写入模块缓存。',
      detail: '文件夹可能属于别的用户（例如用管理员运行过 go）、是只读的，或被同步盘、安全软件保护。',
      advice: '修正这个文件夹的权限；或换一个自己能写的位置，例如 go env -w "GOMODCACHE=C:\\go-cache\\mod"。',
    },
    en: {
      headline: 'The module cache is not writable',
      summary: 'go may not write to the module cache.',
      detail:
        'The folder may belong to another user (go once ran as administrator), be read-only, or be guarded by a sync or security program.',
      advice:
        'Correct the permissions of the folder; or use one that you may write to, for example go env -w "GOMODCACHE=C:\\go-cache\\mod".',
    },
  },
  'cache.disk-full': {
    'zh-CN': {
      headline: '磁盘满了',
      summary: '磁盘空间不够，go 写不下下载的模块。',
      detail: '模块缓存和编译缓存会越来越大，默认都放在系统盘的用户文件夹里。',
      advice:
        '清理磁盘（go clean -cache 可以清掉编译缓存），或把缓存移到别的盘，例如 go env -w "GOMODCACHE=D:\\go-cache\\mod"。',
    },
    en: {
      headline: 'The disk is full',
      summary: 'There is not enough space on the disk for the modules.',
      detail: 'The module cache and the build cache keep growing, by default in your user folder on the system disk.',
      advice:
        'Free some space (go clean -cache empties the build cache), or move the cache to another disk, for example go env -w "GOMODCACHE=D:\\go-cache\\mod".',
    },
  },
  'cache.path-too-long': {
    'zh-CN': {
      headline: '文件路径太长',
      summary: '文件的完整路径超过了 Windows 的长度限制。',
      detail: 'Windows 默认只允许约 260 个字符。缓存文件夹放得深，加上模块路径长，就会超出。',
      advice:
        '把缓存移到短的路径：go env -w "GOMODCACHE=C:\\m"；并让 git 支持长路径：git config --global core.longpaths true。',
    },
    en: {
      headline: 'The file path is too long',
      summary: 'The full path of a file is longer than Windows allows.',
      detail: 'By default Windows allows about 260 characters. A deep cache folder and a long module path exceed that.',
      advice:
        'Move the cache to a short path: go env -w "GOMODCACHE=C:\\m"; and let git use long paths: git config --global core.longpaths true.',
    },
  },
  'cache.locked': {
    'zh-CN': {
      headline: '缓存文件正被占用',
      summary: '别的程序正占用着模块缓存里的文件。',
      detail: '可能是另一个还没结束的 go、IDE 的后台分析、杀毒软件或索引程序。go 会等它，看起来像没有反应。',
      advice: '等别的下载结束，或关闭 IDE 和多余的 go.exe 再试。总是这样的话，把缓存文件夹加入杀毒软件的排除项。',
    },
    en: {
      headline: 'A cache file is in use',
      summary: 'Another program holds a file of the module cache.',
      detail:
        'Another go that has not ended, an IDE at work in the background, an antivirus or an indexer. go waits for it and seems to hang.',
      advice:
        'Wait for other downloads, or close the IDE and surplus go.exe processes and try again. If it keeps happening, exclude the cache folder in the antivirus.',
    },
  },
} satisfies MeaningsOf<'cache'>;
