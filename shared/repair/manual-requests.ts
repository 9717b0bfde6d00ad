import type { Text } from '../domain/text.ts';

/** Who can do something about a cause that no program should, and what they are asked. `{subject|…}` is the cause's. */
export interface ManualRequest {
  readonly to: Text;
  readonly request: Text;
}

const NETWORK: Text = { 'zh-CN': '网络或防火墙管理员', en: 'the network or firewall administrators' };
const DNS: Text = { 'zh-CN': 'DNS 管理员', en: 'the administrators of DNS' };
const PROXY: Text = { 'zh-CN': '代理服务器管理员', en: 'the administrators of the proxy' };
const MIRROR: Text = { 'zh-CN': '模块代理的维护者', en: 'the operators of the module proxy' };
const COMPUTER: Text = { 'zh-CN': '这台电脑的管理员', en: 'the administrator of this computer' };
const MODULE: Text = { 'zh-CN': '模块的作者或仓库管理员', en: 'the owners of the module or of its repository' };
const PROJECT: Text = { 'zh-CN': '项目的维护者', en: 'the maintainers of the project' };
const YOURSELF: Text = { 'zh-CN': '使用这台电脑的人', en: 'whoever uses this computer' };

const ALLOW: ManualRequest = {
  to: NETWORK,
  request: {
    'zh-CN': '请放行这台电脑到 {subject|相应项目} 的 TCP 443 连接（出站 HTTPS，不做中途断开）。',
    en: 'Please let this computer reach {subject|it} on TCP port 443 (outbound HTTPS, not cut on the way).',
  },
};
const RESOLVE: ManualRequest = {
  to: DNS,
  request: {
    'zh-CN': '请让公司的 DNS 正确解析 {subject|相应项目}，不要拦截、改写或丢弃查询。',
    en: 'Please have the resolver answer for {subject|it} as it is, neither denied, changed nor dropped.',
  },
};
const ANSWER: ManualRequest = {
  to: DNS,
  request: {
    'zh-CN': '请检查 DNS 服务器 {subject|这台电脑使用的那个}：它没有回答这台电脑的查询。',
    en: 'Please look at the DNS server {subject|that this computer asks}: it does not answer its questions.',
  },
};
const CERTIFICATE: ManualRequest = {
  to: NETWORK,
  request: {
    'zh-CN': '请检查 {subject|相应项目} 出示的证书：续期、换成域名相符的，或在 HTTPS 检查设备上把它列为例外。',
    en: 'Please look at the certificate that {subject|it} shows: renew it, give it the right name, or exempt the host from HTTPS inspection.',
  },
};
const SERVE: ManualRequest = {
  to: MIRROR,
  request: {
    'zh-CN': '请检查 {subject|相应项目}：它没有按 GOPROXY 协议正确应答，附上的命令可以重现。',
    en: 'Please look at {subject|it}: it does not answer as the GOPROXY protocol asks. The commands below show it.',
  },
};
const DATABASE: ManualRequest = {
  to: NETWORK,
  request: {
    'zh-CN': '请放行校验数据库 {subject|相应项目}，或让公司的模块代理转发 /sumdb/ 请求。请不要让大家关闭校验。',
    en: 'Please allow the checksum database {subject|it}, or have the company mirror pass /sumdb/ requests on. Please do not have people switch verification off.',
  },
};
const THROUGH_PROXY: ManualRequest = {
  to: PROXY,
  request: {
    'zh-CN':
      '请检查 {subject|相应项目} 所指的代理：允许这台电脑用它访问模块代理和校验数据库的 443 端口；go 只支持 Basic 认证。',
    en: 'Please look at the proxy that {subject|it} names: let this computer reach module proxies and the checksum database on port 443. go can do Basic authentication only.',
  },
};
const LOCAL: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请在这台电脑上处理 {subject|相应项目}，步骤见下面的说明。',
    en: 'Please put {subject|it} right on this computer; what to do stands below.',
  },
};
const ALLOW_PROGRAM: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请在安全软件或防火墙里允许 {subject|相应项目} 出站联网，只放行这一个程序，不要关闭防护。',
    en: 'Please allow {subject|it} to connect outwards in the firewall or security software: this one program, with the protection left on.',
  },
};
const ALLOW_GO: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN':
      '请在 {subject|安全软件} 里允许 go.exe、git.exe 和 git-remote-https.exe 出站联网，只放行这几个程序，不要关闭防护。',
    en: 'Please allow go.exe, git.exe and git-remote-https.exe to connect outwards in {subject|the security program}: these programs only, with the protection left on.',
  },
};
const SPARE_FILE: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请让安全软件不再拦截 {subject|go 下载的文件}：核对后从隔离区还原，或把模块缓存加入信任，不要关闭防护。',
    en: 'Please have the security program leave {subject|what go downloads} alone: take it out of quarantine once it has been looked at, or trust the module cache, with the protection left on.',
  },
};
const SPARE_HOST: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请在安全软件的 HTTPS 扫描里把 {subject|模块代理} 列为例外，不要关闭防护。',
    en: 'Please exempt {subject|the module proxy} from the HTTPS scan of the security program, with the protection left on.',
  },
};
const LET_WRITE: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请在“受控文件夹的访问”里允许 go.exe 写入 {subject|模块缓存}，或把模块缓存放到别的文件夹。',
    en: 'Please let go.exe write to {subject|the module cache} under controlled folder access, or put the module cache elsewhere.',
  },
};
const LET_RUN: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请在应用控制策略里允许 {subject|这个程序} 运行。',
    en: 'Please let {subject|this program} run under the application control policy.',
  },
};
const PUBLISH: ManualRequest = {
  to: MODULE,
  request: {
    'zh-CN': '请检查 {subject|相应项目}：版本是否存在、内容是否被改过、是否给了访问权限。',
    en: 'Please look at {subject|it}: does the version exist, was it changed after publication, who may read it?',
  },
};
const CORRECT: ManualRequest = {
  to: PROJECT,
  request: {
    'zh-CN': '请修正项目里的 {subject|相应项目}，步骤见下面的说明。',
    en: 'Please correct {subject|it} in the project; what to do stands below.',
  },
};
const CREDENTIALS: ManualRequest = {
  to: MODULE,
  request: {
    'zh-CN': '请给访问 {subject|相应项目} 的账号或令牌，并说明它要写进哪里（git 凭据或 netrc）。',
    en: 'Please give access to {subject|it}, and say where its account or token belongs (git credentials or netrc).',
  },
};
const CONNECT: ManualRequest = {
  to: YOURSELF,
  request: {
    'zh-CN': '请先接上网络（网线、Wi-Fi、VPN 或登录页面），再检查一次。',
    en: 'Connect to a network first (cable, Wi-Fi, VPN or its log-in page), then check again.',
  },
};
const WAIT: ManualRequest = {
  to: YOURSELF,
  request: {
    'zh-CN': '{subject|相应项目} 正在限流，请过一会儿再试；经常如此就换一个模块代理。',
    en: '{subject|it} limits requests: wait a while. If it happens often, use another module proxy.',
  },
};
const CLOCK: ManualRequest = {
  to: COMPUTER,
  request: {
    'zh-CN': '请校准这台电脑的日期、时间和时区，并打开自动对时。',
    en: 'Please set date, time and time zone of this computer right, and switch synchronisation on.',
  },
};
const SET: ManualRequest = {
  to: YOURSELF,
  request: {
    'zh-CN': '请按下面的说明改正 {subject|相应项目}，再打开新的终端。',
    en: 'Put {subject|it} right as it stands below, then open a new terminal.',
  },
};

/** By code, then by layer. */
const BY_CODE: Readonly<Record<string, ManualRequest>> = {
  'net.offline': CONNECT,
  'http.captive-portal': CONNECT,
  'http.rate-limited': WAIT,
  'http.forbidden': ALLOW,
  'http.redirect-host-blocked': ALLOW,
  'http.insecure-redirect': SERVE,
  'tls.clock-skew': CLOCK,
  'tls.sni-blocked': ALLOW,
  'tls.large-hello': ALLOW,
  'module.private-unauthenticated': CREDENTIALS,
  'module.gosum-stale': CORRECT,
  'module.gosum-malformed': CORRECT,
  'module.gosum-missing': CORRECT,
  'vcs.https-blocked': ALLOW,
  'vcs.ssh-blocked': ALLOW,
  'vcs.git-missing': LOCAL,
  'vcs.trust-store': LOCAL,
  'firewall.third-party': ALLOW_GO,
  'av.unknown-third-party': ALLOW_GO,
  'av.quarantined': SPARE_FILE,
  'av.locks-files': SPARE_FILE,
  'av.https-scan': SPARE_HOST,
  'av.controlled-folder': LET_WRITE,
  'av.app-control': LET_RUN,
  'dns.hosts-override': LOCAL,
  'dns.server-dead': ANSWER,
};

const BY_LAYER: Readonly<Record<string, ManualRequest>> = {
  go: LOCAL,
  config: SET,
  project: CORRECT,
  proxy: THROUGH_PROXY,
  net: CONNECT,
  firewall: ALLOW_PROGRAM,
  av: ALLOW_PROGRAM,
  dns: RESOLVE,
  tcp: ALLOW,
  tls: CERTIFICATE,
  http: SERVE,
  sumdb: DATABASE,
  module: PUBLISH,
  vcs: CREDENTIALS,
  cache: LOCAL,
};

/** Who is to be asked for what; undefined for a code that is none. */
export function manualRequest(code: string): ManualRequest | undefined {
  return BY_CODE[code] ?? BY_LAYER[code.split('.', 1)[0] ?? ''];
}
