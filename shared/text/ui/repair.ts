import type { RepairItemState } from '../../domain/repair-session.ts';
import type { Text } from '../../domain/text.ts';
import { REPAIR_OUTCOME_WORDS } from '../repair-words.ts';
import type { Phrases } from './phrases.ts';

/** Where an item of a plan stands, while it is being done and after. */
export const ITEM_STATE_WORDS: Readonly<Record<RepairItemState, Text>> = {
  waiting: { 'zh-CN': '等待', en: 'Waiting' },
  applying: { 'zh-CN': '正在修改', en: 'Changing' },
  applied: { 'zh-CN': '已修改，等待验证', en: 'Changed, to be proven' },
  ...REPAIR_OUTCOME_WORDS,
};

export const plan = {
  making: { 'zh-CN': '正在准备修复方案…', en: 'Working out what can be repaired…' },
  failed: {
    'zh-CN': '没能准备修复方案。可以按卡片上的建议手动处理，或再检查一次。',
    en: 'No repair could be worked out. Follow the advice on the cards, or check again.',
  },
  repair: {
    'zh-CN': ({ count }: { count: number }) => `一键修复（${count} 项安全改动）`,
    en: ({ count }: { count: number }) => `Repair (${count} safe ${count === 1 ? 'change' : 'changes'})`,
  },
  show: { 'zh-CN': '先看改动', en: 'Show me the changes' },
  willChange: { 'zh-CN': '一键修复会这样改', en: 'The repair does this' },
  canChange: { 'zh-CN': '可以这样修，需要你先确认', en: 'This can be done once you agree' },
  thisTerminal: {
    'zh-CN': '这个值只在打开本程序的终端里有效，请在那里运行：',
    en: 'The value is that of the terminal this program was started from. Run there:',
  },
  forOthers: {
    'zh-CN': ({ to, request }: { to: string; request: string }) => `请${to}来做：${request}`,
    en: ({ to, request }: { to: string; request: string }) => `For ${to}: ${request}`,
  },
  copyRequest: { 'zh-CN': '复制这份请求', en: 'Copy the request' },
  byHand: { 'zh-CN': '需要自己动手', en: 'To be done by hand' },
  fixThis: { 'zh-CN': '修复这里', en: 'Fix this' },
} satisfies Phrases;

export const preview = {
  title: { 'zh-CN': '将要做的改动', en: 'What will be changed' },
  lead: {
    'zh-CN': '每项改动前都会记下原值，之后可以随时还原。改完会真正下载一次来验证。',
    en: 'The old value of each is written down first and can be restored at any time. Afterwards a real download proves it.',
  },
  safe: { 'zh-CN': '安全的改动', en: 'Safe changes' },
  careful: { 'zh-CN': '要想一想的改动', en: 'Changes to think about' },
  carefulNote: {
    'zh-CN': '它们会影响别的程序或需要重新下载，所以默认不选。',
    en: 'They touch other programs or cost another download, so they are not ticked.',
  },
  empty: { 'zh-CN': '没有可以自动做的改动', en: 'There is nothing to change by program' },
  apply: {
    'zh-CN': ({ count }: { count: number }) => (count === 0 ? '应用改动' : `应用 ${count} 项改动`),
    en: ({ count }: { count: number }) =>
      count === 0 ? 'Apply' : count === 1 ? 'Apply 1 change' : `Apply ${count} changes`,
  },
  back: { 'zh-CN': '返回诊断', en: 'Back to the diagnosis' },
  before: { 'zh-CN': '原来', en: 'Before' },
  after: { 'zh-CN': '改为', en: 'After' },
  absent: { 'zh-CN': '（没有）', en: '(not there)' },
  command: { 'zh-CN': '也可以自己输入这条命令', en: 'The command you could type' },
  admin: { 'zh-CN': '需要管理员权限', en: 'Needs an administrator' },
  notReversible: { 'zh-CN': '不能还原', en: 'Cannot be undone' },
  choose: {
    'zh-CN': ({ title }: { title: string }) => `执行：${title}`,
    en: ({ title }: { title: string }) => `Do this: ${title}`,
  },
} satisfies Phrases;

export const repairing = {
  title: { 'zh-CN': '正在修复', en: 'Repairing' },
  lead: {
    'zh-CN': '原来的值都已记下，可以随时停下。',
    en: 'Every old value is written down; you can stop at any time.',
  },
  another: {
    'zh-CN': '还有一个原因挡在后面，接着修。原来的值都已记下，可以随时停下。',
    en: 'Another cause stood behind the first; it is repaired as well. Every old value is written down; you can stop at any time.',
  },
  steps: { 'zh-CN': '改动', en: 'Changes' },
  stop: { 'zh-CN': '停止并还原', en: 'Stop and take it back' },
  stopping: { 'zh-CN': '正在还原…', en: 'Taking it back…' },
  verifyTitle: { 'zh-CN': '真正下载一次', en: 'Proving it by a real download' },
  verifyLead: {
    'zh-CN': '在一个用完即删的缓存里运行 go mod download，看改动是否真的有用。',
    en: 'go mod download runs in a throw-away cache, to see whether the changes really help.',
  },
  rollingBack: { 'zh-CN': '没有起作用，正在还原改动…', en: 'It did not help; the changes are being taken back…' },
  modules: { 'zh-CN': '下载的模块', en: 'Modules' },
  moduleAfter: {
    'zh-CN': ({ time }: { time: string }) => `检查开始后 ${time}`,
    en: ({ time }: { time: string }) => `${time} into the check`,
  },
  modulesWaiting: { 'zh-CN': '还没有开始下载', en: 'The download has not begun' },
  chart: { 'zh-CN': '检查步骤', en: 'Steps' },
  announceStarted: { 'zh-CN': '修复已开始', en: 'The repair has started' },
  announceVerifying: { 'zh-CN': '改动完成，正在验证', en: 'The changes are made and being proven' },
  announceSolved: { 'zh-CN': '已修好', en: 'Solved' },
  announceNotSolved: { 'zh-CN': '没有修好', en: 'Not solved' },
} satisfies Phrases;

export const ending = {
  solved: { 'zh-CN': '修好了，能下载了', en: 'Solved: downloads work' },
  solvedLead: {
    'zh-CN': ({ time }: { time: string }) => `用时 ${time}，已用真正的下载验证过。`,
    en: ({ time }: { time: string }) => `It took ${time} and was proven by a real download.`,
  },
  wrong: { 'zh-CN': '之前的问题', en: 'What was wrong' },
  changed: { 'zh-CN': '做过的改动', en: 'What was changed' },
  proof: { 'zh-CN': '证明', en: 'The proof' },
  proofValue: {
    'zh-CN': ({ modules, size, time }: { modules: number; size: string; time: string }) =>
      `下载了 ${modules} 个模块（${size}），用时 ${time}`,
    en: ({ modules, size, time }: { modules: number; size: string; time: string }) =>
      `${modules === 1 ? '1 module' : `${modules} modules`} (${size}) in ${time}`,
  },
  newTerminal: {
    'zh-CN': '已经打开的终端和编辑器还在用旧值。请打开新的终端，编辑器要整个重启。',
    en: 'Terminals and editors that are already open keep the old values: open a new terminal, and restart the editor as a whole.',
  },
  done: { 'zh-CN': '完成', en: 'Done' },
  undo: { 'zh-CN': '还原这些改动', en: 'Undo these changes' },
  notSolved: { 'zh-CN': '还没有修好', en: 'Not solved yet' },
  rolledBack: {
    'zh-CN': '试过的改动没有起作用，都已还原，电脑和修复前一样。',
    en: 'What was tried did not help and was taken back: the computer is as it was before.',
  },
  kept: {
    'zh-CN': '有的问题解决了，但 go 仍然下载不了。改动还在，可以还原。',
    en: 'Some of it is repaired, but go still cannot download. The changes were kept and can be undone.',
  },
  keptForGood: {
    'zh-CN': '有的问题解决了，但 go 仍然下载不了。做过的操作不需要还原。',
    en: 'Some of it is repaired, but go still cannot download. Nothing that was done needs to be undone.',
  },
  unseen: {
    'zh-CN': '有的改动没有等到结果，可能已经生效，也可能没有。点“还原”可以确保它不在。',
    en: 'A change did not report back: it may be in force, or not. Undo it to be sure that it is not.',
  },
  nothing: {
    'zh-CN': '没有改成，电脑和修复前一样。',
    en: 'Nothing could be changed: the computer is as it was before.',
  },
  tried: { 'zh-CN': '试过的改动', en: 'What was tried' },
  left: { 'zh-CN': '还剩下的问题', en: 'What is left' },
  helpDesk: { 'zh-CN': '发给技术支持', en: 'For the help desk' },
  helpDeskHint: {
    'zh-CN': '这段话说明了查到什么、试过什么，个人信息已隐去。',
    en: 'This says what was found and what was tried; personal details are hidden.',
  },
  declined: {
    'zh-CN': '没有得到允许，什么都没有改。可以只做不需要管理员权限的改动，或请管理员来做。',
    en: 'It was not allowed, so nothing was changed. Leave out what needs an administrator, or ask one.',
  },
  cancelled: { 'zh-CN': '修复已停止，改动都还原了。', en: 'The repair was stopped, and everything was taken back.' },
  stopped: {
    'zh-CN': '修复已停止，但有的改动还在，可以在“历史记录”里查看和还原。',
    en: 'The repair was stopped, but some changes stand: see History, where they can be undone.',
  },
} satisfies Phrases;

export const undo = {
  undoing: { 'zh-CN': '正在还原…', en: 'Undoing…' },
  done: { 'zh-CN': '已还原，和修复前一样', en: 'Undone: everything is as before' },
  partly: {
    'zh-CN': ({ count }: { count: number }) => `有 ${count} 处没有还原`,
    en: ({ count }: { count: number }) =>
      count === 1 ? 'One place was not restored' : `${count} places were not restored`,
  },
  conflictTitle: { 'zh-CN': '有的地方后来又被改过', en: 'Some places were changed since' },
  conflictText: {
    'zh-CN': '修复之后，别的程序或你自己又改了下面这些地方。要保留现在的值，还是恢复成修复前的值？',
    en: 'After the repair, you or another program changed these places. Keep what is there now, or restore what was there before the repair?',
  },
  keepNow: { 'zh-CN': '保留现在的', en: 'Keep what is there now' },
  restore: { 'zh-CN': '恢复成修复前的', en: 'Restore the old ones' },
  all: { 'zh-CN': '全部还原', en: 'Undo everything' },
  allTitle: { 'zh-CN': '还原所有修复？', en: 'Undo all repairs?' },
  allText: {
    'zh-CN': '这个程序做过的所有改动都会恢复成原来的值，从最近的一次开始。',
    en: 'Everything this program ever changed is put back to what it was, the latest first.',
  },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  one: { 'zh-CN': '还原', en: 'Undo' },
  damaged: {
    'zh-CN': '修复记录有一部分损坏，损坏之前的改动仍可还原。',
    en: 'A part of the journal is damaged; what stands before it can still be undone.',
  },
  newer: {
    'zh-CN': '修复记录由更新版本的程序写入，请用那个版本来还原。',
    en: 'A later version of this program wrote the journal; undo with that one.',
  },
  unreadable: { 'zh-CN': '修复记录读不出来。', en: 'The journal cannot be read.' },
  repairOf: {
    'zh-CN': ({ count }: { count: number }) => `修复：${count} 项改动`,
    en: ({ count }: { count: number }) => (count === 1 ? 'Repair: 1 change' : `Repair: ${count} changes`),
  },
  changes: { 'zh-CN': '改了什么', en: 'What was changed' },
} satisfies Phrases;

export const recovery = {
  title: { 'zh-CN': '上次的修复中途断开了', en: 'The last repair was cut off' },
  lead: {
    'zh-CN':
      '程序或电脑在修复途中停了下来，下面这些改动可能只做了一部分。原值都有记录：可以全部还原；也可以保留改动，再检查一次，没修完的接着修。',
    en: 'The program or the computer stopped in the middle, so these changes may be half made. The old values are on record: take everything back, or keep the changes and let a check tell what is left to repair.',
  },
  takeBack: { 'zh-CN': '全部还原', en: 'Take them back' },
  keep: { 'zh-CN': '保留改动，重新检查', en: 'Keep them and check again' },
  later: { 'zh-CN': '以后再说', en: 'Decide later' },
  died: {
    'zh-CN': '负责修复的后台程序停止了，改动可能只做了一部分。原值都有记录，可以还原。',
    en: 'The background program stopped in the middle of the repair, so changes may be half made. The old values are on record and can be restored.',
  },
  look: { 'zh-CN': '查看并处理', en: 'See what to do' },
} satisfies Phrases;
