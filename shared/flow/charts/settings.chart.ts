import type { Text } from '../../domain/text.ts';
import type { Chart, ChartNode } from '../chart.ts';

/** The step of one setting, or of several that people take for one. */
function setting(
  subjects: readonly string[],
  row: string,
  texts: { readonly title: Text; readonly question: Text; readonly about: Text },
  more: Partial<ChartNode> = {},
): ChartNode {
  return {
    id: (subjects[0] ?? '').toLowerCase(),
    row,
    ...texts,
    probes: ['config/settings', 'config/values'],
    subjects,
    causes: ['config.*', 'proxy.*'],
    ...more,
  };
}

const named = (name: string): Text => ({ 'zh-CN': name, en: name });

/** Which value is in force and where from? */
export const settings: Chart = {
  id: 'settings',
  title: { 'zh-CN': '设置', en: 'Settings' },
  question: { 'zh-CN': '真正生效的值是什么，从哪里来？', en: 'Which value is in force, and where from?' },
  nodes: [
    {
      id: 'read',
      title: { 'zh-CN': '读出设置', en: 'Read the settings' },
      question: { 'zh-CN': '设置文件读得到吗？写法对吗？', en: 'Can the file of settings be read, as it was meant?' },
      about: {
        'zh-CN':
          '环境变量 > go env -w 写入的文件 > GOROOT/go.env。文件读不到或编码不对时，go 不会报错，只会悄悄用默认值。',
        en: 'Variables beat the file of go env -w, which beats GOROOT/go.env. A file that go cannot read is passed over without a word.',
      },
      probes: ['config/settings', 'config/editor'],
      // Its own findings are about the file; those about single settings belong below.
      subjects: [],
      causes: [
        'config.env-file-encoding',
        'config.env-file-unreadable',
        'config.env-command-wrong',
        'config.editor-variable',
        'go.goroot-invalid',
      ],
      remedies: ['config/env-file', 'config/editor'],
    },
    setting(
      ['GOPROXY'],
      'where',
      {
        title: named('GOPROXY'),
        question: { 'zh-CN': '按什么顺序问哪些模块代理？', en: 'Which module proxies are asked, in which order?' },
        about: {
          'zh-CN': '逗号只在 404/410 时换下一项，竖线遇到任何错误都换。写错一个符号，整个列表都作废。',
          en: 'A comma moves on after 404 or 410 only, a pipe after any error. One wrong sign voids the whole list.',
        },
      },
      {
        probes: ['config/settings', 'config/values', 'config/goproxy'],
        causes: [
          'config.*',
          'config.goproxy-invalid',
          'config.goproxy-off',
          'config.goproxy-direct-only',
          'config.goproxy-no-fallthrough',
          'config.goproxy-retired-host',
        ],
        remedies: ['config/goproxy'],
      },
    ),
    setting(
      ['GOSUMDB'],
      'where',
      {
        title: named('GOSUMDB'),
        question: { 'zh-CN': '用哪个校验数据库核对下载的内容？', en: 'Which database verifies what is downloaded?' },
        about: {
          'zh-CN': '默认就是对的。带了网址就只问那个网址；off 表示不核对。',
          en: 'The default is right. With a URL only that is asked; off means that nothing is verified.',
        },
      },
      { remedies: ['config/gosumdb'] },
    ),
    setting(
      ['GOPRIVATE'],
      'where',
      {
        title: named('GOPRIVATE'),
        question: { 'zh-CN': '哪些模块是公司自己的？', en: 'Which modules are private?' },
        about: {
          'zh-CN': '匹配到的模块不走镜像、也不核对。写漏了，名字会泄露给公共镜像；写宽了，公共模块就没人核对。',
          en: 'Modules that match go past mirrors and verification. Too narrow leaks names, too wide leaves public modules unverified.',
        },
      },
      { remedies: ['config/private-patterns', 'config/narrow-patterns'] },
    ),
    setting(['GONOPROXY'], 'private', {
      title: named('GONOPROXY'),
      question: { 'zh-CN': '哪些模块不走镜像？', en: 'Which modules go past the mirrors?' },
      about: {
        'zh-CN': '不设时与 GOPRIVATE 相同；一旦设了，就完全代替它，而不是添加。',
        en: 'The same as GOPRIVATE unless it is set; then it takes its place and adds nothing.',
      },
    }),
    setting(['GONOSUMDB'], 'private', {
      title: named('GONOSUMDB'),
      question: { 'zh-CN': '哪些模块不核对？', en: 'Which modules are not verified?' },
      about: {
        'zh-CN': '不设时与 GOPRIVATE 相同。写成 * 等于关闭核对。',
        en: 'The same as GOPRIVATE unless it is set. A * turns verification off.',
      },
    }),
    setting(
      ['GOFLAGS'],
      'private',
      {
        title: named('GOFLAGS'),
        question: { 'zh-CN': '每条 go 命令都带上了哪些选项？', en: 'Which flags does every command get?' },
        about: {
          'zh-CN': '写错一个，几乎所有命令都会停下；-mod=vendor 让 go build 只看 vendor 目录。',
          en: 'One mistake stops nearly every command; -mod=vendor makes go build look into vendor alone.',
        },
      },
      { remedies: ['config/goflags'] },
    ),
    setting(
      ['GO111MODULE'],
      'mode',
      {
        title: named('GO111MODULE'),
        question: { 'zh-CN': '模块模式开着吗？', en: 'Are modules switched on?' },
        about: {
          'zh-CN': '现在不需要设置它；off 会让 go 回到早年的 GOPATH 模式。',
          en: 'Nobody needs it today; off takes go back to the GOPATH mode of old.',
        },
      },
      { remedies: ['config/unset'] },
    ),
    setting(
      ['GOTOOLCHAIN'],
      'mode',
      {
        title: named('GOTOOLCHAIN'),
        question: { 'zh-CN': '要换用别的 Go 吗？换得到吗？', en: 'Is another Go needed, and can it be had?' },
        about: {
          'zh-CN': 'auto 会按 go.mod 的要求下载更新的 Go，也要经过镜像和校验；local 只用现有的这一个。',
          en: 'auto fetches a newer Go where go.mod asks for it, through mirror and verification; local keeps to what is there.',
        },
      },
      {
        probes: ['config/settings', 'config/values', 'go/toolchain'],
        causes: ['config.*', 'go.too-old', 'go.toolchain-unavailable'],
      },
    ),
    setting(
      ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'],
      'mode',
      {
        title: { 'zh-CN': '代理变量', en: 'Proxy variables' },
        question: { 'zh-CN': 'go 会经过哪个代理出去？', en: 'Which proxy does go take?' },
        about: {
          'zh-CN': 'go 只认 HTTPS_PROXY、HTTP_PROXY 和 NO_PROXY，不认 ALL_PROXY，也不认 Windows 的代理设置。',
          en: 'go obeys HTTPS_PROXY, HTTP_PROXY and NO_PROXY; neither ALL_PROXY nor the proxy of Windows.',
        },
      },
      { probes: ['config/values', 'proxy/selection', 'proxy/reply'], remedies: ['proxy/remove', 'proxy/scheme'] },
    ),
    {
      id: 'reachable',
      title: { 'zh-CN': '有连得上的镜像吗', en: 'Is a mirror reachable?' },
      question: {
        'zh-CN': '列表里至少有一个镜像能正确回答吗？',
        en: 'Does at least one mirror of the list answer rightly?',
      },
      about: {
        'zh-CN': '设置都对，还要镜像连得上、说的是模块协议。连不上的原因看“连通性”流程图。',
        en: 'With all settings right a mirror still has to answer, in the module protocol. The "Connectivity" chart shows why not.',
      },
      probes: ['http/module-protocol'],
      roles: ['mirror'],
      causes: ['net.*', 'firewall.*', 'av.*', 'dns.*', 'tcp.*', 'tls.*', 'http.*'],
    },
    {
      id: 'trial',
      row: 'trial',
      title: { 'zh-CN': '试着下载', en: 'Trial download' },
      question: {
        'zh-CN': '用这些设置，go mod download 跑得通吗？',
        en: 'Does go mod download succeed with these settings?',
      },
      about: {
        'zh-CN': '在用完即弃的缓存里，用你的 go 真正下载一次。',
        en: 'Your own go downloads for real, into a throw-away cache.',
      },
      probes: ['go/download'],
      causes: ['module.*', 'sumdb.*', 'vcs.*', 'project.*'],
    },
    {
      id: 'speed',
      row: 'trial',
      title: { 'zh-CN': '速度和成功率', en: 'Speed and success' },
      question: { 'zh-CN': '哪个镜像又对又快？', en: 'Which mirror is correct, and quick?' },
      about: {
        'zh-CN': '先看内容对不对，再比快慢：在“镜像”里可以把所有镜像都测一遍，并换用最合适的。',
        en: 'Correctness first, then speed: "Mirrors" measures all of them and switches to the best.',
      },
      probes: [],
      causes: [],
      remedies: ['config/wish'],
    },
  ],
  edges: [
    { from: 'read', to: 'goproxy' },
    { from: 'goproxy', to: 'gosumdb' },
    { from: 'gosumdb', to: 'goprivate' },
    { from: 'goprivate', to: 'gonoproxy' },
    { from: 'gonoproxy', to: 'gonosumdb' },
    { from: 'gonosumdb', to: 'goflags' },
    { from: 'goflags', to: 'go111module' },
    { from: 'go111module', to: 'gotoolchain' },
    { from: 'gotoolchain', to: 'https_proxy' },
    { from: 'https_proxy', to: 'reachable' },
    { from: 'reachable', to: 'trial' },
    { from: 'trial', to: 'speed' },
  ],
};
