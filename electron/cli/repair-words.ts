import type { Text, TextOver } from '../../shared/domain/text.ts';

export const repairCommandWords = {
  needsYes: {
    'zh-CN': 'repair 修改前要先问你，但这里不是终端：请加 --yes，或用 --dry-run 只看方案',
    en: 'repair asks before it changes anything, and this is no terminal: add --yes, or --dry-run to see the plan only',
  },
  plan: { 'zh-CN': '修复方案', en: 'What can be repaired' },
  nothing: { 'zh-CN': '没有可以自动修复的地方。', en: 'There is nothing that can be repaired by program.' },
  byHand: { 'zh-CN': '需要手动处理', en: 'To be done by hand' },
  asAdmin: { 'zh-CN': '管理员可以运行', en: 'as administrator' },
  inTerminal: { 'zh-CN': '在当前终端里运行', en: 'Type in this terminal' },
  shellNeedsScope: {
    'zh-CN': '--shell 和 --open-shell 要和 --scope process 一起用',
    en: '--shell and --open-shell go with --scope process',
  },
  needsTerminal: {
    'zh-CN': '--open-shell 要在终端里用，也不能和 --json 一起用',
    en: '--open-shell needs a terminal, and does not go with --json',
  },
  hereOnly: {
    'zh-CN': '只对一个终端有效，不保存任何设置；已经用 go 真正下载过：',
    en: 'For one terminal only, nothing is stored; the real go has just downloaded with it:',
  },
  notHere: {
    'zh-CN': '只改当前终端的变量解决不了。去掉 --scope process 可以看到其他办法。',
    en: 'Variables of one terminal cannot solve it. Without --scope process you see what else can be done.',
  },
  noShell: {
    'zh-CN': '没有找到要打开的 shell，请用 --shell 换一种',
    en: 'the shell to be opened was not found; name another one with --shell',
  },
  notChosen: { 'zh-CN': '未选中', en: 'not chosen' },
  unset: { 'zh-CN': '（没有）', en: '(none)' },
  typed: { 'zh-CN': '等价的命令', en: 'by hand' },
  admin: { 'zh-CN': '需要管理员权限', en: 'needs administrator rights' },
  ask: { 'zh-CN': '执行选中的修改吗？[y/N] ', en: 'Make the chosen changes? [y/N] ' },
  password: { 'zh-CN': '密码或令牌（不显示）：', en: 'Password or token (not shown): ' },
  accountForm: {
    'zh-CN': '--account 的写法是 主机=用户名，例如 git.example.com=li；密码不写在命令里',
    en: '--account is HOST=LOGIN, for example git.example.com=li; the password is not part of the command',
  },
  passwordForm: {
    'zh-CN': '密码是空的，或者含有空格、引号之类 netrc 写不了的字符',
    en: 'the password is empty, or has white space or other characters that netrc cannot hold',
  },
  cancelled: { 'zh-CN': '什么都没有改。', en: 'Nothing was changed.' },
  checking: { 'zh-CN': '正在按新终端的环境重新检查…', en: 'Checking again, as a new terminal would see it…' },
  solved: { 'zh-CN': '修好了：go 能正常下载模块。', en: 'Solved: go downloads modules again.' },
  notSolved: { 'zh-CN': '还没有修好。', en: 'Not solved yet.' },
  newTerminal: {
    'zh-CN': '已经打开的终端和编辑器还在用旧的值，请重新打开。',
    en: 'Terminals and editors that are open keep the old values: open them anew.',
  },
  undoLater: { 'zh-CN': '还原：gomod-doctor undo', en: 'To take it back: gomod-doctor undo' },
  interrupted: {
    'zh-CN': '上一次修复中途断开了。先用 undo --last 还原，或用 undo --keep 编号 保留。',
    en: 'An earlier repair was interrupted. Take it back with undo --last, or keep it with undo --keep ID.',
  },
  noSets: { 'zh-CN': '没有可以还原的修改。', en: 'There is nothing to undo.' },
  oneOf: {
    'zh-CN': '--list、--last、--all、--keep 和编号只能给一个',
    en: '--list, --last, --all, --keep and an id exclude each other',
  },
  journalDamaged: {
    'zh-CN': '修复记录有损坏，只列出损坏之前的部分。',
    en: 'The journal is damaged; what stands before the damage is listed.',
  },
  journalLost: {
    'zh-CN': '修复记录有损坏：损坏处之后的改动还原不了。原来的记录和原值留在这里，请不要删除：',
    en: 'The journal is damaged: what stands behind the damage cannot be undone. It is kept here, with the old values; do not delete it:',
  },
  journalUnusable: {
    'zh-CN': '修复记录读不了（可能由更新的版本写成）。',
    en: 'The journal cannot be read; a later version may have written it.',
  },
  conflictHint: {
    'zh-CN': '有的地方在修复之后又被改过：--on-conflict keep 保留现状，--on-conflict restore 恢复到修复之前。',
    en: 'Some places were changed since: --on-conflict keep leaves them so, --on-conflict restore sets them to what they were before.',
  },
} satisfies Readonly<Record<string, Text>>;

export const undoOutcomeWords = {
  restored: { 'zh-CN': '已还原', en: 'restored' },
  already: { 'zh-CN': '本来就是原样', en: 'was so already' },
  kept: { 'zh-CN': '保留现状', en: 'left as it is' },
  conflict: { 'zh-CN': '之后被改过，没有动', en: 'changed since, left alone' },
  failed: { 'zh-CN': '还原失败', en: 'failed' },
} satisfies Readonly<Record<string, Text>>;

export const withAccount: TextOver<{ host: string; file: string }> = {
  'zh-CN': ({ host, file }) => `有账号的话：repair --account ${host}=用户名，会写进 ${file} 再验证`,
  en: ({ host, file }) => `with an account: repair --account ${host}=NAME enters it into ${file} and proves it`,
};

export const unknownRemedy: TextOver<{ id: string }> = {
  'zh-CN': ({ id }) => `没有叫 ${id} 的修复方法，用 list remedies 查看`,
  en: ({ id }) => `there is no remedy ${id}; see list remedies`,
};

export const unknownSet: TextOver<{ id: string }> = {
  'zh-CN': ({ id }) => `没有编号为 ${id} 的修复，用 undo --list 查看`,
  en: ({ id }) => `there is no repair ${id}; see undo --list`,
};
