import type { Text } from '../../domain/text.ts';
import type { ReportFormat } from '../../ipc/report-shape.ts';
import type { Phrases } from './phrases.ts';

export const report = {
  title: { 'zh-CN': '报告', en: 'Report' },
  lead: {
    'zh-CN': '先看清楚要给别人什么，再保存或复制。程序自己不会把它发给任何人。',
    en: 'See what you are about to share, then save or copy it. The program itself sends it to nobody.',
  },
  open: { 'zh-CN': '报告…', en: 'Report…' },
  redact: { 'zh-CN': '隐去个人信息', en: 'Hide personal details' },
  redactOn: {
    'zh-CN': '用户名、个人文件夹、私有主机和内网地址已换成代号，同一个东西用同一个代号。',
    en: 'User name, home folder, private hosts and internal addresses are replaced by stand-ins, the same one each time.',
  },
  redactOff: {
    'zh-CN': '报告里会有用户名、文件夹和内网地址，只适合给信得过的人。密码和令牌仍然不会出现。',
    en: 'It names you, your folders and internal addresses: only for people you trust. Passwords and tokens are left out all the same.',
  },
  standIns: {
    'zh-CN': ({ count }: { count: number }) => (count === 0 ? '没有需要隐去的内容' : `已隐去 ${count} 处`),
    en: ({ count }: { count: number }) =>
      count === 0 ? 'Nothing had to be hidden' : count === 1 ? '1 place hidden' : `${count} places hidden`,
  },
  preview: { 'zh-CN': '将要分享的内容', en: 'What will be shared' },
  making: { 'zh-CN': '正在生成…', en: 'Putting it together…' },
  previewNote: {
    'zh-CN': '网页和压缩包的内容与此相同，另有流程图和瀑布图。',
    en: 'The web page and the zip hold the same, with the flowchart and the waterfall as pictures.',
  },
  view: { 'zh-CN': '预览格式', en: 'Preview as' },
  asText: { 'zh-CN': '文字', en: 'Text' },
  asChat: { 'zh-CN': '聊天', en: 'Chat' },
  asData: { 'zh-CN': '数据 JSON', en: 'Data (JSON)' },
  cut: {
    'zh-CN': ({ shown }: { shown: string }) => `预览只显示前 ${shown}，保存的文件是完整的。`,
    en: ({ shown }: { shown: string }) => `The preview shows the first ${shown}; what is saved is complete.`,
  },
  save: { 'zh-CN': '保存为网页', en: 'Save as web page' },
  saveAs: { 'zh-CN': '其他格式', en: 'Other formats' },
  copyChat: { 'zh-CN': '复制给同事', en: 'Copy for chat' },
  saved: {
    'zh-CN': ({ path }: { path: string }) => `已保存到 ${path}`,
    en: ({ path }: { path: string }) => `Saved as ${path}`,
  },
  notSaved: {
    'zh-CN': ({ why }: { why: string }) => `没能保存：${why}。请换一个文件夹再试。`,
    en: ({ why }: { why: string }) => `Could not be saved: ${why}. Please try another folder.`,
  },
  note: { 'zh-CN': '备注', en: 'Note' },
} satisfies Phrases;

export const FORMAT_WORDS: Readonly<Record<ReportFormat, Text>> = {
  html: { 'zh-CN': '网页 HTML（可离线打开）', en: 'Web page (HTML), opens offline' },
  md: { 'zh-CN': 'Markdown 文本（适合工单）', en: 'Markdown text, for tickets' },
  json: { 'zh-CN': 'JSON 数据（适合脚本）', en: 'JSON data, for scripts' },
  zip: { 'zh-CN': '压缩包 ZIP（以上三种）', en: 'Zip with all three' },
};
