import { LAYERS } from '../../shared/domain/layer.ts';
import type { Text } from '../../shared/domain/text.ts';
import { FEWEST_MINUTES, MOST_MINUTES } from '../../shared/repair/guarded.ts';

/** What `--help` says. Of a command by its name; of its options and arguments by `command --option`, or `--option` where it means the same everywhere. */
export const HELP_WORDS: Readonly<Record<string, Text>> = {
  'gomod-doctor': { 'zh-CN': '找出 go 下载不了模块的原因。', en: 'Finds out why go cannot fetch modules.' },
  '--version': { 'zh-CN': '显示版本号', en: 'print the version number' },
  '--help': { 'zh-CN': '显示这份说明', en: 'print this help' },
  help: { 'zh-CN': '显示某个命令的说明', en: 'print the help of a command' },
  '--lang': { 'zh-CN': '用哪种语言', en: 'language of human text' },
  '--no-color': { 'zh-CN': '不用颜色', en: 'plain text' },
  '--state-dir': { 'zh-CN': '历史和修复记录放在哪个文件夹', en: 'folder of history and of what repairs have changed' },
  '--json': { 'zh-CN': '输出一份 JSON', en: 'print one JSON document' },
  '--redact': {
    'zh-CN': '把用户名、主目录、私有主机和内网地址换成代号',
    en: 'replace user name, home, private hosts and internal addresses',
  },
  '--project': { 'zh-CN': '项目文件夹，按里面的 go.mod 检查', en: 'folder whose go.mod is to be downloaded' },
  '--module': { 'zh-CN': '要下载的模块，可以写多次', en: 'module to download; repeat for more' },
  '--target': { 'zh-CN': '另外要检查的地址，可以写多次', en: 'further address to check; repeat for more' },
  '--targets': {
    'zh-CN': '写着更多地址的文件，一行一个，# 后面是备注；- 表示标准输入',
    en: 'file of further addresses, one a line, # for remarks; - for standard input',
  },
  '--deadline': { 'zh-CN': '整个过程最多用多久', en: 'longest time of the whole run' },
  '--timeout': { 'zh-CN': '每一次尝试最多等多久', en: 'longest time of one attempt' },
  '--retries': { 'zh-CN': '失败后再试几次', en: 'tries after the first' },

  diagnose: {
    'zh-CN': '找出 go 下载不了模块的原因，什么都不改',
    en: 'find out why go cannot fetch modules; changes nothing',
  },
  'diagnose --only': { 'zh-CN': `只查这些层：${LAYERS.join(',')}`, en: `some layers only: ${LAYERS.join(',')}` },
  'diagnose --strict': { 'zh-CN': '有警告时退出码也是 1', en: 'exit code 1 also when degraded' },
  'diagnose --list-contacts': {
    'zh-CN': '只列出会连接谁、为什么，不真的连接',
    en: 'say what would be contacted and why, and contact nothing',
  },
  'diagnose --ndjson': { 'zh-CN': '边查边输出事件，最后一条是报告', en: 'print events as they come, the report last' },

  repair: {
    'zh-CN': '修好 go 的下载，用真实下载验证，没用的改动自动还原',
    en: 'repair what keeps go from fetching modules, prove it, and undo what did not help',
  },
  'repair --yes': { 'zh-CN': '不再询问，直接做安全的改动', en: 'make the safe changes without asking' },
  'repair --only': {
    'zh-CN': '只做这些修复，名称见 `list remedies`',
    en: 'these remedies only, see `list remedies`',
  },
  'repair --scope': { 'zh-CN': '只做这个范围的改动', en: 'changes of this scope only' },
  'repair --shell': {
    'zh-CN': '和 --scope process 一起用：按这种终端的写法',
    en: 'with --scope process: the words of this shell',
  },
  'repair --open-shell': {
    'zh-CN': '和 --scope process 一起用：打开一个带这些值的终端，而不是打印出来',
    en: 'with --scope process: open a shell with the values instead of printing them',
  },
  'repair --allow': {
    'zh-CN': '也做有影响的改动，写 disruptive',
    en: 'also changes of this risk: disruptive',
  },
  'repair --account': {
    'zh-CN': '把一个账号写进 netrc，密码会另外问，或从标准输入读',
    en: 'enter an account into netrc; the password is asked for, or read from standard input',
  },
  'repair --guarded': {
    'zh-CN': '暂时关掉一项保护，要另外输入确认的话',
    en: 'weaken a protection for a while; asks for words to be typed',
  },
  'repair --for': {
    'zh-CN': `和 --guarded 一起用：多少分钟，${FEWEST_MINUTES} 到 ${MOST_MINUTES}`,
    en: `with --guarded: how long, ${FEWEST_MINUTES} to ${MOST_MINUTES}`,
  },
  'repair --typed': {
    'zh-CN': '和 --guarded 一起用：没法询问时，把确认的话写在这里',
    en: 'with --guarded: the words, where nobody can be asked',
  },
  'repair --no-wait': {
    'zh-CN': '和 --guarded 一起用：不等到时间结束，下次启动时再恢复',
    en: 'with --guarded: do not stay until it is over; the next start takes it back',
  },
  'repair --dry-run': { 'zh-CN': '只显示会改什么，不改', en: 'show what would be changed, and change nothing' },

  undo: { 'zh-CN': '还原修复改过的东西', en: 'put back what a repair has changed' },
  'undo [id]': {
    'zh-CN': '哪一次修复，见 --list；不写就是最近一次',
    en: 'which repair, see --list; the last one if none is named',
  },
  'undo --list': { 'zh-CN': '列出改过东西的修复', en: 'list the repairs that changed something' },
  'undo --last': { 'zh-CN': '最近一次还没还原的修复', en: 'the last repair that is not undone' },
  'undo --all': { 'zh-CN': '全部还原，从最近一次开始', en: 'all of them, the last one first' },
  'undo --keep': {
    'zh-CN': '保留中断的那次修复已经做的改动',
    en: 'keep what an interrupted repair has changed',
  },
  'undo --on-conflict': {
    'zh-CN': '之后又被改过的地方怎么办',
    en: 'what becomes of places that were changed since',
  },

  explain: {
    'zh-CN': '解释 go、git 或 Windows 的报错，不联网',
    en: 'say what an error text of go, git or Windows means; no network',
  },
  'explain [text]': { 'zh-CN': '报错的文字；- 表示标准输入', en: 'the text, or - for standard input' },

  mirrors: {
    'zh-CN': '比较模块镜像：先看内容对不对，再看快不快',
    en: 'compare module mirrors: correctness first, then speed',
  },
  'mirrors --add': {
    'zh-CN': '再加一个镜像，以后也会比较；可以写多次',
    en: 'further mirror to compare, now and later; repeat for more',
  },
  'mirrors --forget': {
    'zh-CN': '不再比较自己加的某个镜像；可以写多次',
    en: 'a mirror that was added and is no longer wanted; repeat for more',
  },
  'mirrors --switch': {
    'zh-CN': '改用这个镜像，auto 表示用推荐的组合',
    en: 'use this mirror, or auto for the recommended list',
  },
  'mirrors --scope': { 'zh-CN': '在哪个范围生效', en: 'where it is to count' },

  report: {
    'zh-CN': '把历史里的一次检查写成可以发给别人的报告',
    en: 'write a run from history as a report that can be shared',
  },
  'report [id]': {
    'zh-CN': '哪一次检查，见 `list runs`；不写就是最近一次',
    en: 'which run, see `list runs`; the last one if none is named',
  },
  'report --last': { 'zh-CN': '最近一次检查', en: 'the last run' },
  'report --format': {
    'zh-CN': '不写就看 --out 的扩展名，再没有就用 md',
    en: 'by the ending of --out if absent, else md',
  },
  'report --out': { 'zh-CN': '写到哪个文件；不写就是标准输出', en: 'file to write; standard output if absent' },
  'report --no-redact': {
    'zh-CN': '保留用户名、路径、私有主机和地址；密码和令牌照样去掉',
    en: 'keep user name, paths, private hosts and addresses; secrets are removed all the same',
  },

  flow: { 'zh-CN': '列出流程图，或者显示一张', en: 'list the flowcharts, or show one' },
  'flow [name]': { 'zh-CN': '哪一张', en: 'which one' },
  'flow --mermaid': { 'zh-CN': '输出 Mermaid 格式', en: 'as a Mermaid diagram' },

  list: { 'zh-CN': '列出有哪些检查、原因、修复、流程图、历史', en: 'list what there is' },
  'list <kind>': { 'zh-CN': '列哪一种', en: 'of which kind' },
};
