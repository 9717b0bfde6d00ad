import type { Phrases } from './phrases.ts';

export const welcome = {
  // Where the window is narrow, Chinese breaks here and not in the middle of a word.
  title: {
    'zh-CN': '检查这台电脑\u200B为什么下载不了 Go 模块',
    en: 'Find out why this computer cannot fetch Go modules',
  },
  lead: {
    'zh-CN': '一般半分钟之内给出原因。只查看，不改动任何设置，也不上传任何数据。',
    en: 'Usually takes less than half a minute. It looks and changes nothing, and sends nothing to anybody.',
  },
  start: { 'zh-CN': '检查这台电脑', en: 'Check this computer' },
  project: { 'zh-CN': '选择项目文件夹…', en: 'Choose a project folder…' },
  projectHint: {
    'zh-CN': '可选，也可以直接拖进来。用它的 go.mod 来试；不选就用一小组公开模块',
    en: 'Optional, or drop it here. Its go.mod is what gets tried; otherwise a few public modules',
  },
  projectChosen: { 'zh-CN': '将检查这个项目', en: 'This project will be checked' },
  dropRefused: {
    'zh-CN': '拖进来的不是文件夹。请拖入含有 go.mod 的项目文件夹。',
    en: 'That is no folder. Drop the project folder with its go.mod.',
  },
  projectRemove: { 'zh-CN': '不用这个项目', en: 'Remove this project' },
  paste: { 'zh-CN': '粘贴一段报错…', en: 'Paste an error message…' },
  pasteHint: {
    'zh-CN': '把 go 打印的报错贴进来，马上看它是什么意思，不连网',
    en: 'Text that go printed is explained at once, without touching the network',
  },
  contacts: { 'zh-CN': '会连接哪些地址？', en: 'What will be contacted?' },
  contactsHint: {
    'zh-CN': '只连 go 会连的地方，外加两个用来对照的公开镜像',
    en: 'What go itself would contact, and two public mirrors for comparison',
  },
  contactsList: {
    'zh-CN':
      '你的 GOPROXY 里列出的模块代理（module proxy）、校验数据库（checksum database）、系统里设置的 DNS 服务器，以及少数用来对照的公开网站。私有模块的名字绝不会发给别人；检查结果只留在这台电脑上。',
    en: 'The module proxies in your GOPROXY, the checksum database, the DNS servers this system is set to use, and a few public sites for comparison. Names of private modules are never sent anywhere; results stay on this computer.',
  },
  lastRun: { 'zh-CN': '上次检查', en: 'Last check' },
  lastCancelled: { 'zh-CN': '中途取消，没有结论', en: 'cancelled before there was a result' },
  lastBroken: {
    'zh-CN': ({ count }: { count: number }) => `找到 ${count} 个原因`,
    en: ({ count }: { count: number }) => (count === 1 ? '1 cause found' : `${count} causes found`),
  },
  lastHealthy: { 'zh-CN': '一切正常', en: 'everything works' },
  lastIncomplete: { 'zh-CN': '没能下结论', en: 'not decided' },
  lastShow: { 'zh-CN': '查看结果', en: 'Show it' },
} satisfies Phrases;

export const explain = {
  label: { 'zh-CN': 'go 打印的报错', en: 'What go printed' },
  placeholder: {
    'zh-CN': '例如：go: module golang.org/x/text: Get "https://proxy.golang.org/…": dial tcp …: i/o timeout',
    en: 'For example: go: module golang.org/x/text: Get "https://proxy.golang.org/…": dial tcp …: i/o timeout',
  },
  run: { 'zh-CN': '看看是什么意思', en: 'Explain it' },
  found: {
    'zh-CN': ({ count }: { count: number }) => `这段报错指向 ${count} 个可能的原因`,
    en: ({ count }: { count: number }) => (count === 1 ? 'It points to one cause' : `It points to ${count} causes`),
  },
  nothing: {
    'zh-CN': '没有认出这段报错。请贴上完整的几行，或者直接检查这台电脑。',
    en: 'Not recognised. Paste the whole lines, or simply check this computer.',
  },
  confirm: {
    'zh-CN': '报错只说明现象。检查一下，就能知道这台电脑上是不是真的如此。',
    en: 'A message shows only the symptom. Check this computer to see whether it is really so.',
  },
} satisfies Phrases;
