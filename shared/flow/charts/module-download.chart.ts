import type { TargetRole } from '../../domain/target.ts';
import type { Chart } from '../chart.ts';

/** Who hands out modules. The checksum database has a step of its own: a mirror may answer in its place. */
const MODULE_SERVERS: readonly TargetRole[] = ['mirror', 'redirect'];

/** Why does `go mod download` fail? Steps in the order in which `go` takes them. */
export const moduleDownload: Chart = {
  id: 'module-download',
  title: { 'zh-CN': '下载模块', en: 'Downloading a module' },
  question: { 'zh-CN': 'go mod download 为什么会失败？', en: 'Why does go mod download fail?' },
  nodes: [
    {
      id: 'go',
      row: 'read',
      title: { 'zh-CN': '找到 go', en: 'Find go' },
      question: {
        'zh-CN': '装好 Go 了吗？命令行用的是哪一个？',
        en: 'Is Go installed, and which one does the terminal run?',
      },
      about: {
        'zh-CN': 'PATH 里排在最前面的 go 才是真正运行的那个；装了多个版本时，常常不是你以为的那一个。',
        en: 'The first go in PATH is the one that runs; with several installed it is often not the one you think.',
      },
      probes: ['go/installation', 'go/toolchain'],
      causes: ['go.*'],
    },
    {
      id: 'gomod',
      row: 'read',
      title: { 'zh-CN': '读 go.mod', en: 'Read go.mod' },
      question: { 'zh-CN': '要下载哪些模块、哪个版本？', en: 'Which modules are needed, in which versions?' },
      about: {
        'zh-CN': 'go.mod 写着项目需要的模块和版本。没有选择项目时，用一小组公开模块来试。',
        en: 'go.mod names the modules and versions a project needs. Without a project a small public set is tried.',
      },
      probes: ['project/modules', 'project/files'],
      causes: ['project.*'],
    },
    {
      id: 'settings',
      row: 'read',
      title: { 'zh-CN': '读设置', en: 'Read settings' },
      question: {
        'zh-CN': '每个设置真正生效的值是什么，从哪里来？',
        en: 'Which value of each setting is in force, and where from?',
      },
      about: {
        'zh-CN': '系统环境变量 > go env -w 写入的文件 > 默认值。前面的会盖住后面的，所以“明明改了却没用”。',
        en: 'An environment variable beats what go env -w wrote, which beats the default: that is why a change may do nothing.',
      },
      probes: ['config/settings', 'config/values', 'tls/trust'],
      causes: ['config.*'],
    },
    {
      id: 'goproxy',
      title: { 'zh-CN': '模块代理列表 GOPROXY', en: 'Walk the GOPROXY list' },
      question: {
        'zh-CN': '按顺序该问哪个模块代理（module proxy）？',
        en: 'Which module proxy is asked, and in which order?',
      },
      about: {
        'zh-CN': '逗号只在 404/410 时才换下一项，竖线 | 则遇到任何错误都换。写错一个符号，后面的就永远轮不到。',
        en: 'A comma moves on only after 404 or 410, a pipe after any error. One wrong sign, and later entries are never asked.',
      },
      probes: ['config/goproxy'],
      causes: [
        'config.goproxy-invalid',
        'config.goproxy-off',
        'config.goproxy-direct-only',
        'config.goproxy-no-fallthrough',
        'config.goproxy-retired-host',
      ],
    },
    {
      id: 'way-out',
      title: { 'zh-CN': '离开这台电脑', en: 'Leave this computer' },
      question: {
        'zh-CN': '有网络吗？有没有被代理或防火墙挡在本机？',
        en: 'Is there a network, and does a proxy or firewall here stand in the way?',
      },
      about: {
        'zh-CN': 'go 只认 HTTPS_PROXY 等环境变量，不认 Windows 的代理设置；防火墙规则也可能只拦 go.exe。',
        en: 'go obeys HTTPS_PROXY and its kin but not the Windows proxy settings; a firewall rule may block go.exe alone.',
      },
      probes: ['net/route', 'proxy/selection', 'proxy/reply', 'proxy/unused', 'firewall/program-rules'],
      causes: ['proxy.*', 'net.*', 'firewall.*', 'av.*'],
    },
    {
      id: 'reach',
      title: { 'zh-CN': '连上模块代理', en: 'Reach the module proxy' },
      question: { 'zh-CN': 'DNS、TCP、TLS 三关都过了吗？', en: 'Do DNS, TCP and TLS all work?' },
      about: {
        'zh-CN': '先查到地址（DNS），再建立连接（TCP），再加密握手（TLS）。哪一关断了，见“连通性”流程图。',
        en: 'Look up the address, connect, shake hands: the "Connectivity" flowchart shows which of the three breaks.',
      },
      probes: ['dns/hosts-file', 'dns/lookup', 'dns/servers', 'tcp/connect', 'tls/handshake'],
      roles: MODULE_SERVERS,
      causes: ['dns.*', 'tcp.*', 'tls.*'],
    },
    {
      id: 'info',
      row: 'fetch',
      title: { 'zh-CN': '取 .info', en: 'Get .info' },
      question: {
        'zh-CN': '对方真的在说模块协议吗？版本存在吗？',
        en: 'Does it speak the module protocol, and is the version there?',
      },
      about: {
        'zh-CN': '.info 是一小段 JSON，说明版本和时间。登录页、拦截页、普通网站都给不出它。',
        en: '.info is a little JSON with version and time. A log-in page or an ordinary web site cannot produce it.',
      },
      probes: ['http/module-protocol', 'http/questions', 'module/listing'],
      roles: MODULE_SERVERS,
      causes: ['http.*', 'module.not-found', 'module.version-unknown'],
    },
    {
      id: 'mod',
      row: 'fetch',
      title: { 'zh-CN': '取 .mod', en: 'Get .mod' },
      question: {
        'zh-CN': '这个模块自己的 go.mod 读得到、名字对得上吗？',
        en: 'Can its own go.mod be read, and does its name agree?',
      },
      about: {
        'zh-CN': '每个依赖的 go.mod 决定还要下载什么。里面的模块名和你写的不一致时，go 会拒绝。',
        en: "Each dependency's go.mod says what else is needed. go refuses it when its name differs from what you asked for.",
      },
      probes: ['http/module-protocol', 'module/retraction'],
      roles: MODULE_SERVERS,
      causes: ['module.path-mismatch', 'module.retracted'],
    },
    {
      id: 'zip',
      row: 'fetch',
      title: { 'zh-CN': '取 .zip', en: 'Get .zip' },
      question: { 'zh-CN': '源码包能完整下载吗？', en: 'Does the source archive arrive complete?' },
      about: {
        'zh-CN': '真正的源码在这里，也最容易在半路断掉，或被换了内容。',
        en: 'The source itself; the part most easily cut off halfway, or swapped.',
      },
      probes: ['module/zip-hash'],
      causes: ['module.zip-invalid', 'http.truncated', 'http.stalled'],
    },
    {
      id: 'git',
      title: { 'zh-CN': '找到 git', en: 'Find git' },
      question: {
        'zh-CN': '装好 git 了吗？允许 go 用它吗？',
        en: 'Is git installed, and may go use it?',
      },
      about: {
        'zh-CN':
          '私有模块，以及轮到 direct 的模块，由 go 调用 git 去取。git 有自己的代理和证书设置，也可能被 GOVCS 禁用。',
        en: 'Private modules, and those that come to direct, are fetched by git. It has a proxy and certificates of its own; GOVCS may forbid it.',
      },
      probes: ['vcs/origins', 'vcs/git', 'vcs/trust'],
      causes: ['vcs.git-missing', 'config.govcs-forbids', 'proxy.git-dead'],
    },
    {
      id: 'repository',
      title: { 'zh-CN': '找到仓库', en: 'Find the repository' },
      question: {
        'zh-CN': '代码网站连得上吗？它说得出仓库在哪里吗？',
        en: 'Is the code host reached, and does it say where the repository is?',
      },
      about: {
        'zh-CN':
          '除了 GitHub 等少数网站，go 要先打开模块路径的网页，从 go-import 标签得知仓库地址；git 还可能把它改写成 SSH。',
        en: 'Except for GitHub and a few others, go first reads the page of the module path: its go-import tag names the repository. git may then rewrite that to SSH.',
      },
      probes: ['vcs/repository'],
      roles: ['vcs'],
      causes: ['vcs.https-blocked', 'vcs.ssh-blocked', 'vcs.no-go-import', 'vcs.trust-store'],
    },
    {
      id: 'account',
      title: { 'zh-CN': '登录代码网站', en: 'Sign in' },
      question: {
        'zh-CN': '仓库要登录吗？有没有 go 和 git 能用的账号或密钥？',
        en: 'Does the repository want a sign-in, and is there an account or key that go and git can use?',
      },
      about: {
        'zh-CN':
          'go 和 git 从 netrc 文件、git 的凭据程序和 SSH 密钥得到账号，运行时不会提问。没有权限时，很多网站会说“不存在”。',
        en: 'Accounts come from the netrc file, from helpers of git and from SSH keys; nobody is asked. Many hosts say "not found" to those who may not see.',
      },
      probes: ['vcs/netrc'],
      causes: [
        'vcs.credentials-missing',
        'vcs.netrc-name',
        'vcs.insecure-credentials',
        'vcs.ssh-host-key',
        'module.private-unauthenticated',
        'config.goprivate-missing',
        'config.goauth-invalid',
      ],
    },
    {
      id: 'vcs',
      title: { 'zh-CN': '用 git 取代码', en: 'Fetch with git' },
      question: {
        'zh-CN': 'git 能完整取到要的版本吗？',
        en: 'Can git fetch the version that is wanted, all of it?',
      },
      about: {
        'zh-CN': 'git 取到的是整个仓库的一段历史，再由 go 打包成模块。标签不存在，或传到一半断了，都在这一步。',
        en: 'git fetches a piece of history, of which go makes the module. A tag that is not there, or a transfer that breaks off, shows here.',
      },
      probes: ['vcs/failed-origin'],
      roles: ['vcs'],
      causes: ['vcs.*'],
    },
    {
      id: 'checksum',
      title: { 'zh-CN': '校验 checksum', en: 'Verify the checksum' },
      question: {
        'zh-CN': '内容和校验数据库（sumdb）里签过名的一致吗？',
        en: 'Does it match what the checksum database signed?',
      },
      about: {
        'zh-CN': '校验数据库的签名无法伪造。连不上它，或对不上，go 宁可不用这个模块。',
        en: 'Its signature cannot be forged. If it cannot be reached or disagrees, go would rather not use the module.',
      },
      probes: ['sumdb/support', 'sumdb/lookup'],
      causes: ['sumdb.*', 'module.*', 'config.gosumdb-invalid', 'config.gosumdb-url-wrong', 'config.gosumdb-off'],
    },
    {
      id: 'cache',
      row: 'store',
      title: { 'zh-CN': '写入缓存', en: 'Module cache' },
      question: { 'zh-CN': '本机的模块缓存（module cache）是好的吗？', en: 'Is the module cache on this disk sound?' },
      about: {
        'zh-CN': '下载的模块存在 GOPATH\\pkg\\mod。磁盘满、没权限、文件损坏都会让下载“成功了也用不了”。',
        en: 'Modules live in GOPATH\\pkg\\mod. A full disk, missing rights or damaged files spoil a good download.',
      },
      probes: ['cache/folder', 'cache/modules', 'cache/locks', 'cache/sumdb-head'],
      causes: ['cache.*'],
    },
    {
      id: 'download',
      row: 'store',
      title: { 'zh-CN': '真正下载一次', en: 'Download for real' },
      question: {
        'zh-CN': 'go mod download 在空缓存里能跑通吗？',
        en: 'Does go mod download succeed in an empty cache?',
      },
      about: {
        'zh-CN': '最后用你的 go，在用完即弃的缓存里真正下载一次。它说行，才算行。',
        en: 'At last your own go downloads into a throw-away cache. Only its word counts.',
      },
      probes: ['go/download'],
      causes: [],
    },
  ],
  edges: [
    { from: 'go', to: 'gomod' },
    { from: 'gomod', to: 'settings' },
    { from: 'settings', to: 'goproxy' },
    { from: 'goproxy', to: 'way-out', label: { 'zh-CN': '模块代理', en: 'proxy' } },
    { from: 'goproxy', to: 'git', label: { 'zh-CN': 'direct', en: 'direct' } },
    { from: 'way-out', to: 'reach' },
    { from: 'reach', to: 'info' },
    { from: 'info', to: 'mod' },
    { from: 'mod', to: 'zip' },
    { from: 'zip', to: 'checksum' },
    { from: 'git', to: 'repository' },
    { from: 'repository', to: 'account' },
    { from: 'account', to: 'vcs' },
    { from: 'vcs', to: 'checksum' },
    { from: 'checksum', to: 'cache' },
    { from: 'cache', to: 'download' },
  ],
};
