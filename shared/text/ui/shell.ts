import type { Language, Text } from '../../domain/text.ts';
import type { Theme } from '../../ipc/preference-values.ts';
import type { Phrases } from './phrases.ts';
import { same } from './phrases.ts';

export const shell = {
  /** Here, so that the first screen need not bring the words of that page. */
  allowList: { 'zh-CN': '放行助手', en: 'Allow-list' },
  product: { 'zh-CN': 'Go 模块医生', en: 'gomod-doctor' },
  navigation: { 'zh-CN': '主导航', en: 'Main' },
  check: { 'zh-CN': '检查', en: 'Check' },
  flowcharts: { 'zh-CN': '流程图', en: 'Flowcharts' },
  history: { 'zh-CN': '历史记录', en: 'History' },
  report: { 'zh-CN': '报告', en: 'Report' },
  preferences: { 'zh-CN': '偏好设置', en: 'Preferences' },
  broken: { 'zh-CN': '这一页显示不出来', en: 'This page cannot be shown' },
  brokenHint: {
    'zh-CN': '程序遇到了没有料到的数据。检查结果没有丢，左边的其他页面都还能用。',
    en: 'The program met data it did not expect. Nothing was lost, and every other page on the left still works.',
  },
  again: { 'zh-CN': '再试一次', en: 'Try again' },
  back: { 'zh-CN': '返回', en: 'Back' },
  language: { 'zh-CN': '界面语言', en: 'Language' },
  chinese: same('中文'),
  english: same('EN'),
  theme: { 'zh-CN': '外观', en: 'Appearance' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制到剪贴板', en: 'Copied to the clipboard' },
  copyFailed: {
    'zh-CN': '复制失败，请手动选中后复制',
    en: 'Could not copy: please select the text and copy it by hand',
  },
} satisfies Phrases;

export const THEME_WORDS: Readonly<Record<Theme, Text>> = {
  system: { 'zh-CN': '跟随系统', en: 'Follow the system' },
  light: { 'zh-CN': '浅色', en: 'Light' },
  dark: { 'zh-CN': '深色', en: 'Dark' },
  contrast: { 'zh-CN': '高对比度', en: 'High contrast' },
};

/** Each language in its own words: who cannot read the other one has to find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Text>> = { 'zh-CN': same('简体中文'), en: same('English') };
