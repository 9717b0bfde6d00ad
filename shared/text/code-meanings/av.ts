import type { MeaningsOf } from './code-text.ts';

/** Antivirus and other guards of this computer. Sources: go-failures F29, F105. */
export const avMeanings = {
  'av.quarantined': {
    'zh-CN': {
      headline: '杀毒软件隔离了文件',
      summary: '杀毒软件把 Go 的文件当成病毒，隔离或禁止了它。',
      detail: 'Go 编译出的程序和工具有时会被误报。文件被隔离以后，go 就无法运行它。',
      advice:
        '在“Windows 安全中心 → 病毒和威胁防护 → 保护历史记录”里查看。确认文件来自官方安装包后还原；是自己编译的，更新病毒库再试。公司电脑请找管理员。',
    },
    en: {
      headline: 'The antivirus took a file away',
      summary: 'The antivirus took a file of Go for a virus and quarantined or blocked it.',
      detail:
        'Programs and tools built with Go are sometimes mistaken for viruses. go cannot run what is in quarantine.',
      advice:
        'Look at Windows Security, Virus & threat protection, Protection history. Restore the file if it came from the official installer; if you built it, update the virus definitions and try again. On a company computer ask the administrators.',
    },
  },
  'av.locks-files': {
    'zh-CN': {
      headline: '文件被安全软件占用',
      summary: 'go 在模块缓存里改名或打开文件时被拒绝，多半是安全软件正在扫描它们。',
      detail: '刚下载的文件会立刻被扫描，这时 go 动不了它们。IDE 和索引程序偶尔也会这样。',
      advice: '再试一次；总是这样的话，把模块缓存文件夹（go env GOMODCACHE）加入杀毒软件的排除项，并升级 Go。',
    },
    en: {
      headline: 'Security software holds files',
      summary: 'go may not rename or open files in the module cache; mostly a security program is scanning them.',
      detail:
        'New files are scanned at once, and go cannot touch them meanwhile. IDEs and indexers do it now and then too.',
      advice:
        'Try again; if it keeps happening, exclude the module cache folder (go env GOMODCACHE) in the antivirus and upgrade Go.',
    },
  },
  'av.https-scan': {
    'zh-CN': {
      headline: '杀毒软件在扫描 https',
      summary: '杀毒软件解开了 https 连接并换掉证书，go 或 git 不认。',
      detail: 'HTTPS 扫描会用杀毒软件自己的证书顶替网站的证书。浏览器信任它，go 和 git 不一定。',
      advice: '在杀毒软件的网页防护或 HTTPS 扫描设置里，把 go.exe 和 git.exe 列为例外。',
    },
    en: {
      headline: 'The antivirus scans https',
      summary: 'The antivirus opens https connections and replaces certificates, which go or git do not accept.',
      detail:
        'Its HTTPS scan puts its own certificate in place of that of the site. Browsers trust it; go and git may not.',
      advice: 'Exclude go.exe and git.exe in the settings of its web protection or HTTPS scan.',
    },
  },
  'av.controlled-folder': {
    'zh-CN': {
      headline: '文件夹受系统保护',
      summary: 'Windows 的“受控文件夹访问”不让 go 写入它要用的文件夹。',
      detail: '这项防勒索功能保护“文档”“桌面”等文件夹，只有允许的程序才能写入。缓存或项目放在里面就会失败。',
      advice:
        '把缓存移到别处，例如 go env -w "GOMODCACHE=C:\\go-cache\\mod"；或在“Windows 安全中心 → 勒索软件防护”里允许 go.exe。',
    },
    en: {
      headline: 'Windows guards this folder',
      summary: 'Controlled folder access of Windows keeps go from writing to a folder it needs.',
      detail:
        'It guards Documents, Desktop and others against ransomware; only allowed programs may write there. A cache or project inside fails.',
      advice:
        'Move the cache, for example go env -w "GOMODCACHE=C:\\go-cache\\mod"; or allow go.exe in Windows Security, Ransomware protection.',
    },
  },
  'av.app-control': {
    'zh-CN': {
      headline: '系统不允许运行这个程序',
      summary: '应用控制策略不允许运行 go 或它编译出的程序。',
      detail: '可能是公司的 WDAC、AppLocker 策略，也可能是 Windows 11 的智能应用控制（Smart App Control）。',
      advice:
        '公司电脑请 IT 部门放行 Go 的安装目录和编译用的临时目录。个人电脑从官方安装包重新安装 Go，再看是否还被拦截。',
    },
    en: {
      headline: 'Windows does not let it run',
      summary: 'An application control policy does not let go, or a program it built, run.',
      detail: 'It may be a WDAC or AppLocker policy of your company, or Smart App Control of Windows 11.',
      advice:
        'On a company computer ask IT to allow the folder of Go and the temporary folder it builds in. On your own, install Go again from the official installer and see whether it is still blocked.',
    },
  },
  'av.unknown-third-party': {
    'zh-CN': {
      headline: '有其他安全软件在运行',
      summary: '有安全软件可能影响 go，但看不到它的设置。',
      detail: '有些安全软件不公开自己的规则和记录，只能在它的界面里查看。',
      advice: '打开那个软件的拦截记录，看有没有 go.exe、git.exe；有的话把它们和模块缓存文件夹加入信任列表。',
    },
    en: {
      headline: 'Another security product is at work',
      summary: 'A security product may interfere with go, but its settings cannot be seen from outside.',
      detail: 'Some products keep their rules and records to themselves; only their own window shows them.',
      advice:
        'Look for go.exe and git.exe in its log; if they are there, add them and the module cache to its trusted list.',
    },
  },
} satisfies MeaningsOf<'av'>;
