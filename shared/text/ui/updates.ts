import type { TextOver } from '../../domain/text.ts';
import type { UpdateOutcome, UpdateWay } from '../../ipc/update-values.ts';
import type { Phrases } from './phrases.ts';

/** How updates come, each as one sentence. */
export const UPDATE_WAY_WORDS: Readonly<Record<UpdateWay, TextOver<{ readonly host: string }>>> = {
  installer: {
    'zh-CN': ({ host }) => `启动一分钟后向 ${host} 查一次；下载后验证签名，安装前先问你。`,
    en: ({ host }) =>
      `Asks ${host} once, a minute after the start; verifies the signature, and asks you before anything is installed.`,
  },
  unsigned: {
    'zh-CN': () => '这个版本没有发布者签名，不会自己更新。',
    en: () => 'This build carries no publisher’s signature and does not update itself.',
  },
  'by-hand': {
    'zh-CN': () => '这个程序不是用安装程序装的，不会自己更新；由管理员或你自己换上新版本。',
    en: () => 'It was not put here by its installer and does not update itself: an administrator or you exchange it.',
  },
  off: {
    'zh-CN': () => '更新检查已关闭：管理员这样规定，或者管理员的规定读不出来。',
    en: () => 'Updates are switched off: an administrator has decided so, or what was decided cannot be read.',
  },
};

export const UPDATE_OUTCOME_WORDS: Readonly<Record<UpdateOutcome, TextOver<{ readonly host: string }>>> = {
  current: { 'zh-CN': () => '没有给这台电脑的新版本。', en: () => 'There is no newer version for this computer.' },
  postponed: {
    'zh-CN': () => '新版本已下载，下次检查更新时再问你。',
    en: () => 'A newer version is downloaded; you are asked again at the next look for updates.',
  },
  installing: { 'zh-CN': () => '正在安装新版本…', en: () => 'The new version is being installed…' },
  refused: {
    'zh-CN': ({ host }) =>
      `从 ${host} 下载的文件不是发布者发布的原文件，已经丢弃，没有安装。可能是下载时被改动过，请换个网络再试，并告诉管理员。`,
    en: ({ host }) =>
      `What came from ${host} is not what the publisher released. It was thrown away, and nothing was installed. It may have been changed on its way: try another network, and tell an administrator.`,
  },
  failed: {
    'zh-CN': ({ host }) => `没能查到。请确认能连上 ${host}，稍后再试；也可以请管理员更新。`,
    en: ({ host }) =>
      `It could not be found out. See whether ${host} can be reached and try again, or ask an administrator.`,
  },
};

export const updates = {
  title: { 'zh-CN': '更新', en: 'Updates' },
  row: { 'zh-CN': '程序更新', en: 'Updates of this program' },
  /** Where the release does not say whom it asks. */
  release: { 'zh-CN': '发布地址', en: 'the address of its release' },
  byItself: { 'zh-CN': '自动检查更新', en: 'Look for updates by itself' },
  notByItself: {
    'zh-CN': '不会自己查；需要时按“现在检查”。',
    en: 'It does not look by itself. Press “Check now” when you want to.',
  },
  look: { 'zh-CN': '现在检查', en: 'Check now' },
  looking: { 'zh-CN': '正在检查…', en: 'Looking…' },
} satisfies Phrases;
