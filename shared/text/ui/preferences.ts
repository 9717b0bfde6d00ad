import type { Phrases } from './phrases.ts';

export const preferences = {
  title: { 'zh-CN': '偏好设置', en: 'Preferences' },
  look: { 'zh-CN': '语言与外观', en: 'Language and appearance' },
  language: { 'zh-CN': '界面语言', en: 'Language' },
  languageHint: { 'zh-CN': '立即生效，也用于报告', en: 'Takes effect at once, and in reports' },
  theme: { 'zh-CN': '外观', en: 'Appearance' },
  themeHint: {
    'zh-CN': '“跟随系统”会随 Windows 的深色模式和对比度主题变化',
    en: 'Follows the dark mode and the contrast themes of the system, live',
  },
  privacy: { 'zh-CN': '会连接哪里', en: 'What is contacted' },
  data: { 'zh-CN': '数据', en: 'Data' },
  dataHint: {
    'zh-CN': '检查记录只存在这台电脑上，只有你能读，最多 50 次。',
    en: 'Checks are kept on this computer only, readable by you only, at most 50 of them.',
  },
  folder: { 'zh-CN': '存放位置', en: 'Where it is' },
  noFolder: { 'zh-CN': '没有可用的文件夹，检查记录不会保存', en: 'There is no folder for it, so nothing is kept' },
  showFolder: { 'zh-CN': '打开文件夹', en: 'Open the folder' },
  kept: {
    'zh-CN': ({ runs, size }: { runs: number; size: string }) =>
      runs === 0 ? '目前没有记录' : `${runs} 次检查，${size}`,
    en: ({ runs, size }: { runs: number; size: string }) =>
      runs === 0 ? 'Nothing kept so far' : `${runs === 1 ? '1 check' : `${runs} checks`}, ${size}`,
  },
  clear: { 'zh-CN': '删除所有检查记录…', en: 'Delete all records…' },
  clearTitle: { 'zh-CN': '删除所有检查记录？', en: 'Delete all records?' },
  clearText: {
    'zh-CN': ({ runs }: { runs: number }) =>
      `将删除 ${runs} 次检查的记录，无法恢复。已经保存的报告和做过的修改不受影响。`,
    en: ({ runs }: { runs: number }) =>
      `The records of ${runs === 1 ? 'one check' : `${runs} checks`} are deleted for good. Saved reports and changes made to this computer stay as they are.`,
  },
  clearConfirm: { 'zh-CN': '删除', en: 'Delete' },
  keep: { 'zh-CN': '保留', en: 'Keep them' },
  cleared: { 'zh-CN': '检查记录已删除', en: 'All records are deleted' },
  about: { 'zh-CN': '关于', en: 'About' },
  version: {
    'zh-CN': ({ version }: { version: string }) => `版本 ${version}`,
    en: ({ version }: { version: string }) => `Version ${version}`,
  },
  aboutText: {
    'zh-CN': '找出 go 为什么下载不了模块，修好它，并用一次真正的下载来证明。',
    en: 'Finds out why go cannot fetch modules, repairs it, and proves it by a real download.',
  },
  licences: { 'zh-CN': '许可证', en: 'Licences' },
  licencesText: {
    'zh-CN': '本程序以 MIT 许可证发布，使用了下列开源软件：',
    en: 'This program is under the MIT licence. It is made with:',
  },
  offline: {
    'zh-CN': '程序不自动联网：没有遥测，没有自动更新检查，报告只由你自己发出。',
    en: 'Nothing is contacted unless you ask for it: no telemetry, no update check, and only you share reports.',
  },
  onlyUpdates: {
    'zh-CN': '除了查一次更新，程序不自动联网：没有遥测，报告只由你自己发出。',
    en: 'Apart from one look for updates nothing is contacted unless you ask for it: no telemetry, and only you share reports.',
  },
} satisfies Phrases;
