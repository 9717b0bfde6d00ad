import type { ProbeState } from '../../domain/session.ts';
import type { Text } from '../../domain/text.ts';
import type { Phrases } from './phrases.ts';

export const guide = {
  title: { 'zh-CN': '技术支持引导', en: 'Guided mode' },
  row: { 'zh-CN': '技术支持引导模式', en: 'Guided mode for help desks' },
  rowHint: {
    'zh-CN': '一步一屏：查什么、看到什么、说明什么、怎么对用户说；可以边走边记',
    en: 'One step a screen: what it checks, what we saw, what it means, what to say; with notes',
  },
  step: {
    'zh-CN': ({ at, all }: { at: number; all: number }) => `第 ${at} 步，共 ${all} 步`,
    en: ({ at, all }: { at: number; all: number }) => `Step ${at} of ${all}`,
  },
  checks: { 'zh-CN': '这一步查什么', en: 'What this checks' },
  saw: { 'zh-CN': '我们看到了什么', en: 'What we saw' },
  means: { 'zh-CN': '这说明什么', en: 'What it means' },
  sayIt: { 'zh-CN': '怎么对用户说', en: 'What to say to the user' },
  back: { 'zh-CN': '上一步', en: 'Back' },
  next: { 'zh-CN': '下一步', en: 'Next' },
  leave: { 'zh-CN': '退出引导', en: 'Leave guided mode' },
  keys: { 'zh-CN': 'Alt+← 上一步，Alt+→ 下一步', en: 'Alt+Left goes back, Alt+Right goes on' },
  note: { 'zh-CN': '通话备注', en: 'Notes of this call' },
  noteHint: {
    'zh-CN': '写进报告，并和这次检查一起保存',
    en: 'They go into the report and are kept with this check',
  },
  noteSaved: { 'zh-CN': '备注已保存', en: 'Notes kept' },
  noteNotSaved: { 'zh-CN': '备注没能保存，请先复制出来', en: 'The notes could not be kept: please copy them' },
  start: { 'zh-CN': '开始检查', en: 'Start the check' },
  introTitle: { 'zh-CN': '先和用户说一声', en: 'Before we start' },
  introChecks: {
    'zh-CN': '从读取设置到真正下载，go 走的每一步都查一遍，一般不到半分钟。只看不改。',
    en: 'Every step that go takes, from its settings to a real download, usually in less than half a minute. Nothing is changed.',
  },
  introSay: {
    'zh-CN': '“我先让程序检查一遍，大约半分钟。它只查看，不会改动您的电脑，也不会上传任何东西。”',
    en: '“I will let the program look first, for about half a minute. It changes nothing on your computer and sends nothing anywhere.”',
  },
  waiting: { 'zh-CN': '这一步还没有查完，请稍等。', en: 'This step has not ended yet, one moment.' },
  waitingSay: { 'zh-CN': '“正在检查，请稍等。”', en: '“It is still checking, one moment please.”' },
  okMeans: { 'zh-CN': '这一步没有问题，原因不在这里。', en: 'Nothing is wrong here, so this is not the reason.' },
  skippedMeans: {
    'zh-CN': '这一步没有走到，或者用不着，所以什么也不说明。',
    en: 'This was not reached, or not needed, so it says nothing.',
  },
  followsMeans: {
    'zh-CN': '这里失败只是受了前面那个原因的牵连，修好那个原因，它会跟着好。',
    en: 'It fails here only because of the cause further up; it goes away with that.',
  },
  failMeans: {
    'zh-CN': '这里不正常，但单凭它还不能下结论，请看后面的步骤。',
    en: 'Something is not right here, but it does not settle the matter alone: see the next steps.',
  },
  okSay: {
    'zh-CN': ({ title }: { title: string }) => `“${title}，这一步是好的。”`,
    en: ({ title }: { title: string }) => `“${title}: that part works.”`,
  },
  otherSay: {
    'zh-CN': ({ title }: { title: string }) => `“${title}，这一步我们先记下，接着往下看。”`,
    en: ({ title }: { title: string }) => `“${title}: let us keep that in mind and look on.”`,
  },
  causeSay: {
    'zh-CN': ({ summary, advice }: { summary: string; advice: string }) => `“${summary}${advice}”`,
    en: ({ summary, advice }: { summary: string; advice: string }) => `“${summary} ${advice}”`,
  },
  resultTitle: { 'zh-CN': '结论', en: 'The result' },
  resultSay: {
    broken: {
      'zh-CN': '“原因找到了。下面我先给您看要改什么，您同意之后再改，随时可以还原。”',
      en: '“We have found the reason. I will show you what would be changed; it is done only once you agree, and can be undone.”',
    },
    fine: {
      'zh-CN': '“您的电脑现在可以正常下载。如果某个项目还是不行，我们用那个项目再查一次。”',
      en: '“Your computer can download now. If one project still fails, we check again with that one.”',
    },
    open: {
      'zh-CN': '“这次还不能下结论，我们换个网络，或者用出问题的项目再查一次。”',
      en: '“It could not be decided this time. Let us check again on another network, or with the project that fails.”',
    },
  },
  measured: {
    'zh-CN': ({ count }: { count: number }) => `测到的 ${count} 条记录`,
    en: ({ count }: { count: number }) => (count === 1 ? 'One measurement' : `${count} measurements`),
  },
  wizardSay: {
    preview: {
      'zh-CN': '“这是要做的改动，左边是现在的值，右边是改后的值。您同意吗？”',
      en: '“These are the changes, each with what is there now and what will be. Do you agree?”',
    },
    repairing: { 'zh-CN': '“正在改，几秒钟就好。”', en: '“It is being changed, a few seconds.”' },
    verifying: {
      'zh-CN': '“改完了，现在真正下载一次，看是不是好了。”',
      en: '“The changes are made; now a real download shows whether it works.”',
    },
    solved: {
      'zh-CN': '“已经修好并验证过了。请您关掉终端和编辑器，重新打开再试。”',
      en: '“It is repaired and proven. Please close your terminal and editor, open them again, and try.”',
    },
    'not-solved': {
      'zh-CN': '“试过的改动没有起作用，都已还原，您的电脑和之前一样。我把报告转给同事继续查。”',
      en: '“What we tried did not help and was taken back, so your computer is as before. I pass the report on to a colleague.”',
    },
  },
} satisfies Readonly<Record<string, Phrases[string] | Readonly<Record<string, Text>>>>;

/** A step's state as a sentence's beginning. */
export const SAW_WORDS: Readonly<Record<ProbeState, Text>> = {
  waiting: { 'zh-CN': '还没有开始', en: 'Not begun yet' },
  running: { 'zh-CN': '正在检查', en: 'Being checked' },
  ok: { 'zh-CN': '一切正常', en: 'All is well' },
  warn: { 'zh-CN': '能用，但有值得注意的地方', en: 'It works, with something to note' },
  fail: { 'zh-CN': '不通过', en: 'It fails' },
  skipped: { 'zh-CN': '没有查，前面已经停下，或者用不着', en: 'Not tried: stopped before, or not needed' },
  'timed-out': { 'zh-CN': '等到时限也没有回应', en: 'No answer in time' },
  crashed: { 'zh-CN': '检查本身出了错', en: 'The check itself went wrong' },
};
