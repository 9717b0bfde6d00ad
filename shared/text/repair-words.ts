import type { RepairFailure, RepairOutcome, Risk, Scope } from '../domain/repair.ts';
import type { Text, TextOver } from '../domain/text.ts';
import type { ChangeSet } from '../domain/undo.ts';

type Words<Word extends string> = Readonly<Record<Word, Text>>;

export const RISK_WORDS: Words<Risk> = {
  safe: { 'zh-CN': '安全', en: 'Safe' },
  disruptive: { 'zh-CN': '有影响', en: 'Disruptive' },
  guarded: { 'zh-CN': '有风险', en: 'Risky' },
  manual: { 'zh-CN': '需手动', en: 'By hand' },
};

export const SCOPE_WORDS: Words<Scope> = {
  process: { 'zh-CN': '当前终端', en: 'This terminal' },
  user: { 'zh-CN': '当前用户', en: 'This user' },
  machine: { 'zh-CN': '这台电脑', en: 'This computer' },
  project: { 'zh-CN': '这个项目', en: 'This project' },
};

/** Of an item that does not help without others. */
export const TOGETHER_WORDS: TextOver<{ titles: readonly string[] }> = {
  'zh-CN': ({ titles }) => `单独做没有用，要和这一项一起做：${titles.join('；')}`,
  en: ({ titles }) => `Of no use alone; goes together with: ${titles.join('; ')}`,
};

export const REPAIR_OUTCOME_WORDS: Words<RepairOutcome> = {
  fixed: { 'zh-CN': '已修好', en: 'Fixed' },
  'not-fixed': { 'zh-CN': '没有起作用，改动已保留', en: 'Did not help, kept' },
  'rolled-back': { 'zh-CN': '没有起作用，已还原', en: 'Did not help, taken back' },
  declined: { 'zh-CN': '没有得到允许', en: 'Not allowed' },
  failed: { 'zh-CN': '没有改成', en: 'Could not be changed' },
  skipped: { 'zh-CN': '没有执行', en: 'Left out' },
  'needs-new-terminal': { 'zh-CN': '打开新的终端后生效', en: 'Takes effect in a new terminal' },
};

/** The same of a change whose check was broken off. */
export const BROKEN_OFF_WORDS: Words<Extract<RepairOutcome, 'rolled-back' | 'not-fixed'>> = {
  'rolled-back': { 'zh-CN': '已还原', en: 'Taken back' },
  'not-fixed': { 'zh-CN': '还在，没有还原', en: 'Still there' },
};

/** Why a change was not made or not taken back: what happened, and what to do next. */
export const REPAIR_FAILURE_WORDS: Words<RepairFailure> = {
  'changed-since': {
    'zh-CN': '检查之后有别的程序改过它，所以没有动它。请重新检查一次。',
    en: 'Something else has changed it since, so it was left alone. Check again.',
  },
  'link-in-the-way': {
    'zh-CN': '原来的文件变成了链接，没有动它。请先看看链接指向哪里。',
    en: 'A link stands where the file was, so it was left alone. See where it leads first.',
  },
  'not-permitted': {
    'zh-CN': '没有权限修改。请用管理员身份再试，或请管理员来改。',
    en: 'You may not change it. Try again as administrator, or ask one.',
  },
  'no-space': {
    'zh-CN': '磁盘已满，什么都没有改。请腾出空间再试。',
    en: 'The disk is full, and nothing was changed. Make room and try again.',
  },
  'read-only': {
    'zh-CN': '所在的磁盘是只读的，什么都没有改。',
    en: 'It is on a read-only disk, and nothing was changed.',
  },
  declined: {
    'zh-CN': '没有得到管理员权限，什么都没有改。',
    en: 'Administrator rights were not given, and nothing was changed.',
  },
  'timed-out': {
    'zh-CN': '等到时限也没有结果，不知道改了没有。过一会儿再检查一次；如果改了，可以在“历史记录”里还原。',
    en: 'It did not end in time, so nobody knows whether it was changed. Check again in a moment; if it was, History takes it back.',
  },
  'may-be-made': {
    'zh-CN': '没有等到结果，也看不到改了没有：可能已经生效。在“历史记录”里还原，就能确保它不在。',
    en: 'It did not report back, and whether it was made cannot be seen from here: it may be in force. Undo it in History to be sure that it is not.',
  },
  busy: {
    'zh-CN': '另一个 gomod-doctor 正在修复或还原，请等它结束。',
    en: 'Another gomod-doctor is repairing or undoing. Wait for it to end.',
  },
  'guarded-open': {
    'zh-CN': '有一项保护正被暂时关闭，先把它恢复（还原那一次修改），再来修复。',
    en: 'A protection is switched off for a while. Take that back first (undo it), then repair.',
  },
  'journal-unusable': {
    'zh-CN': '修复记录写不进去，没有记录就不动任何东西。请检查状态文件夹的权限和空间。',
    en: 'The journal cannot be written, and nothing is changed without it. Look at the state folder: its rights, its disk.',
  },
  unsupported: {
    'zh-CN': '这台机器上不能自动改，请手动处理。',
    en: 'It cannot be changed here by program. Do it by hand.',
  },
  cancelled: { 'zh-CN': '修复被取消了。', en: 'The repair was cancelled.' },
  unknown: { 'zh-CN': '出了意外的错误，没有改成。', en: 'Something unexpected went wrong; it was not changed.' },
};

export const CHANGE_SET_WORDS: Words<ChangeSet['state']> = {
  applied: { 'zh-CN': '已生效，可还原', en: 'In force, can be undone' },
  undone: { 'zh-CN': '已还原', en: 'Undone' },
  partly: { 'zh-CN': '部分还原', en: 'Partly undone' },
  interrupted: { 'zh-CN': '中途断开，待处理', en: 'Interrupted, to be decided' },
};
