import type { Text } from '../../domain/text.ts';
import type { CheckDied } from '../../ipc/renderer-api.ts';
import type { Phrases } from './phrases.ts';

export const healthy = {
  title: { 'zh-CN': '能正常下载 Go 模块', en: 'Go modules download fine' },
  lead: {
    'zh-CN': '从设置到下载，每一步都检查过，没有发现问题。',
    en: 'Every step from the settings to the download was checked, and nothing is wrong.',
  },
  modules: { 'zh-CN': '实际下载', en: 'Downloaded for real' },
  modulesValue: {
    'zh-CN': ({ count, time }: { count: number; time: string }) => `${count} 个模块，${time}`,
    en: ({ count, time }: { count: number; time: string }) =>
      count === 1 ? `1 module in ${time}` : `${count} modules in ${time}`,
  },
  mirrors: { 'zh-CN': '比较镜像', en: 'Compare mirrors' },
  fastest: { 'zh-CN': '最快的模块代理', en: 'Fastest module proxy' },
  goVersion: { 'zh-CN': 'Go 版本', en: 'Go version' },
  remarks: { 'zh-CN': '不影响下载，但值得知道', en: 'Harmless here, but worth knowing' },
  stillBroken: { 'zh-CN': '还是下载不了？', en: 'Still failing?' },
  stillBrokenHint: {
    'zh-CN': '回首页选择出问题的项目再检查，或者粘贴 go 打印的报错。',
    en: 'Go back, choose the project that fails and check again, or paste what go printed.',
  },
} satisfies Phrases;

export const incomplete = {
  title: { 'zh-CN': '还不能下结论', en: 'Not decided yet' },
  lead: {
    'zh-CN': '没有足够的证据说“坏了”，也没有足够的证据说“没问题”。我们不猜。',
    en: 'There is not enough evidence to say that it is broken, nor that it works. We do not guess.',
  },
  open: { 'zh-CN': '没能确定的', en: 'What stayed open' },
  possible: { 'zh-CN': '可能的原因', en: 'Possible causes' },
  helps: { 'zh-CN': '怎样才能确定', en: 'What would decide it' },
  helpsAgain: {
    'zh-CN': '稍等片刻再检查一次：网络时好时坏时，第二次往往就清楚了。',
    en: 'Wait a moment and check again: with an unsteady network the second run often settles it.',
  },
  helpsProject: {
    'zh-CN': '选择真正下载失败的那个项目，再检查一次。',
    en: 'Choose the very project whose download fails, and check again.',
  },
  helpsOther: {
    'zh-CN': '换一个网络（例如手机热点）检查，对比两次结果。',
    en: 'Check once more on another network, a phone hotspot for instance, and compare.',
  },
} satisfies Phrases;

export const interrupted = {
  title: { 'zh-CN': '检查意外中断', en: 'The check was interrupted' },
  lead: {
    'zh-CN': '负责检查的后台程序停止了。你的电脑没有被改动，再试一次通常就好。',
    en: 'The background program that runs the checks stopped. Nothing on your computer was changed; trying again usually helps.',
  },
  reason: { 'zh-CN': '发生了什么', en: 'What happened' },
  retry: { 'zh-CN': '再试一次', en: 'Try again' },
} satisfies Phrases;

export const DIED_WORDS: Readonly<Record<CheckDied['reason'], Text>> = {
  'not-started': {
    'zh-CN': '后台程序没能启动，可能被安全软件拦下了。',
    en: 'The background program could not be started; security software may have stopped it.',
  },
  exited: { 'zh-CN': '后台程序在检查途中退出了。', en: 'The background program exited in the middle of the check.' },
  failed: { 'zh-CN': '检查途中出了内部错误。', en: 'An internal error stopped the check.' },
  misbehaved: {
    'zh-CN': '后台程序返回了无法识别的数据，已把它停掉。',
    en: 'The background program sent something unintelligible and was stopped.',
  },
};
