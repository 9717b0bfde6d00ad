import type { SettingGroup } from '../../diagnosis/settings-view/setting-groups.ts';
import type { Text } from '../../domain/text.ts';
import type { Phrases } from './phrases.ts';

export const goSettings = {
  title: { 'zh-CN': 'Go 设置', en: 'Go settings' },
  lead: {
    'zh-CN': '每一项的值是什么、从哪里来、盖住了谁，有问题的字符直接标出来。',
    en: 'Every value in force, where it comes from and what it hides; what is wrong is marked to the very character.',
  },
  filter: { 'zh-CN': '筛选', en: 'Filter' },
  filterHint: { 'zh-CN': '名称或值', en: 'Name or value' },
  show: { 'zh-CN': '显示', en: 'Show' },
  set: { 'zh-CN': '设置过的', en: 'Set ones' },
  problems: { 'zh-CN': '有问题的', en: 'With problems' },
  all: { 'zh-CN': '全部', en: 'All' },
  reload: { 'zh-CN': '重新读取', en: 'Read again' },
  reading: { 'zh-CN': '正在读取设置…', en: 'Reading the settings…' },
  copyAll: { 'zh-CN': '复制全部', en: 'Copy all' },
  name: { 'zh-CN': '名称', en: 'Name' },
  value: { 'zh-CN': '当前值', en: 'Value in force' },
  from: { 'zh-CN': '来源', en: 'From' },
  remark: { 'zh-CN': '说明', en: 'Remark' },
  shadows: {
    'zh-CN': ({ source, value }: { source: string; value: string }) => `盖住了 ${value}（${source}）`,
    en: ({ source, value }: { source: string; value: string }) => `hides ${value} (${source})`,
  },
  empty: { 'zh-CN': '（空）', en: '(empty)' },
  none: { 'zh-CN': '没有符合条件的设置', en: 'No setting fits' },
  noProblems: { 'zh-CN': '没有发现问题', en: 'Nothing is wrong with them' },
  noGo: {
    'zh-CN': '没有读到任何设置：找不到 go。请先做一次检查。',
    en: 'No settings could be read: there is no go. Run a check first.',
  },
  copy: {
    'zh-CN': ({ name }: { name: string }) => `复制 ${name}`,
    en: ({ name }: { name: string }) => `Copy ${name}`,
  },
  edit: {
    'zh-CN': ({ name }: { name: string }) => `修改 ${name}`,
    en: ({ name }: { name: string }) => `Change ${name}`,
  },
  newValue: {
    'zh-CN': ({ name }: { name: string }) => `${name} 的新值`,
    en: ({ name }: { name: string }) => `New value of ${name}`,
  },
  showChange: { 'zh-CN': '先看改动', en: 'Show the change' },
  unset: { 'zh-CN': '取消这项设置', en: 'Take it away' },
  close: { 'zh-CN': '不改了', en: 'Leave it' },
  secret: {
    'zh-CN': '*** 是隐去的密码，不能原样写回。请输入完整的值。',
    en: '*** stands for a hidden password and cannot be written back. Please type the whole value.',
  },
  sumdbOff: {
    'zh-CN': '这里不能关闭校验数据库：关掉后没人能发现模块被换过。私有模块请用 GOPRIVATE。',
    en: 'The checksum database is not switched off from here: nobody would notice a swapped module. For private modules use GOPRIVATE.',
  },
  tooBroad: {
    'zh-CN': '这样写，公开模块也不再校验。只写自己的域名，例如 *.corp.example.com。',
    en: 'With this, public modules are verified no longer. Name your own domain only, such as *.corp.example.com.',
  },
  apply: { 'zh-CN': '修改', en: 'Change it' },
  applying: { 'zh-CN': '正在修改，并真正下载一次来验证……', en: 'Changing it, and downloading for real to prove it…' },
  applied: { 'zh-CN': '已修改，go 能下载', en: 'Changed, and go downloads' },
  notApplied: { 'zh-CN': '没有改成', en: 'Not changed' },
  back: { 'zh-CN': '回到设置', en: 'Back to the settings' },
  count: {
    'zh-CN': ({ shown, all }: { shown: number; all: number }) => `${all} 项中的 ${shown} 项`,
    en: ({ shown, all }: { shown: number; all: number }) => `${shown} of ${all} settings`,
  },
} satisfies Phrases;

export const GROUP_WORDS: Readonly<Record<SettingGroup, Text>> = {
  source: { 'zh-CN': '模块从哪里来', en: 'Where modules come from' },
  checksum: { 'zh-CN': '校验', en: 'Verification' },
  private: { 'zh-CN': '私有模块', en: 'Private modules' },
  proxy: { 'zh-CN': '网络代理', en: 'Network proxy' },
  behaviour: { 'zh-CN': 'go 的行为', en: 'How go behaves' },
  folders: { 'zh-CN': '文件夹', en: 'Folders' },
  trust: { 'zh-CN': '证书', en: 'Certificates' },
  other: { 'zh-CN': '其他', en: 'Others' },
};
