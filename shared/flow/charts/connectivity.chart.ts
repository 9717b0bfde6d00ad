import type { Chart } from '../chart.ts';

/** Where does the path to one host break? */
export const connectivity: Chart = {
  id: 'connectivity',
  title: { 'zh-CN': '连通性', en: 'Connectivity' },
  question: { 'zh-CN': '到一台主机的路，断在哪一步？', en: 'Where does the path to a host break?' },
  nodes: [
    {
      id: 'route',
      title: { 'zh-CN': '本机出口', en: 'Way out' },
      question: { 'zh-CN': '有网络吗？直连，还是走代理？', en: 'Is there a network? Straight on, or through a proxy?' },
      about: {
        'zh-CN': '看有没有可用的网络，go 会不会按环境变量走代理，本机防火墙有没有拦 go.exe。',
        en: 'Whether there is a network, whether variables send go to a proxy, and whether a firewall rule blocks go.exe.',
      },
      probes: ['net/route', 'proxy/selection', 'firewall/program-rules'],
      causes: ['net.*', 'firewall.*', 'av.*'],
    },
    {
      id: 'dns',
      phase: 'dns',
      title: { 'zh-CN': '域名解析 DNS', en: 'Name lookup (DNS)' },
      question: { 'zh-CN': '查得到地址吗？地址是真的吗？', en: 'Is there an answer, and is it genuine?' },
      about: {
        'zh-CN': '把名字换成地址。hosts 文件、被污染的 DNS、公司内网 DNS 都可能给出错的地址。',
        en: 'Turns the name into addresses. A hosts line, a forged answer or an intranet resolver may give wrong ones.',
      },
      probes: ['dns/hosts-file', 'dns/lookup', 'dns/servers'],
      causes: ['dns.*'],
    },
    {
      id: 'tcp',
      phase: 'tcp',
      title: { 'zh-CN': '建立连接 TCP', en: 'Connect (TCP)' },
      question: {
        'zh-CN': '每个地址都连得上吗（IPv4、IPv6 分开试）？',
        en: 'Does every address accept, IPv4 and IPv6 apart?',
      },
      about: {
        'zh-CN': '没有回应多半是被过滤；立刻拒绝说明那里没有服务；连上又断是被中途切断。',
        en: 'Silence means filtered, a refusal means nobody is there, a cut after connecting means somebody in between.',
      },
      probes: ['tcp/connect'],
      causes: ['tcp.*'],
    },
    {
      id: 'proxy',
      title: { 'zh-CN': '代理放行 CONNECT', en: 'Proxy lets it pass' },
      question: {
        'zh-CN': '代理在运行吗？愿意转发这个地址吗？',
        en: 'Is the proxy alive, and willing to pass this address on?',
      },
      about: {
        'zh-CN': '走代理时，由代理去查 DNS、建连接。代理没开、要密码、拒绝转发，go 都会直接失败。',
        en: 'A proxy looks up and connects in our place. If it is dead, asks for a password or refuses, go simply fails.',
      },
      probes: ['proxy/reply'],
      causes: ['proxy.*'],
    },
    {
      id: 'tls',
      phase: 'tls',
      title: { 'zh-CN': '加密握手 TLS', en: 'Handshake (TLS)' },
      question: { 'zh-CN': '握手能完成吗？证书可信吗？', en: 'Does the handshake finish with a trusted certificate?' },
      about: {
        'zh-CN': '同一个地址换个名字就能握手，说明有人按名字（SNI）拦截；证书换了签发者，说明流量被拆开检查。',
        en: 'If the same address shakes hands under another name, the name (SNI) is blocked; a strange issuer means inspection.',
      },
      probes: ['tls/handshake'],
      causes: ['tls.*'],
    },
    {
      id: 'http',
      phase: 'ttfb',
      title: { 'zh-CN': '服务应答 HTTP', en: 'Answer (HTTP)' },
      question: {
        'zh-CN': '返回的状态和内容，像一个模块代理吗？',
        en: 'Do status and content look like a module proxy?',
      },
      about: {
        'zh-CN': '200 还不够，内容也要对：酒店登录页也会回答 200。',
        en: 'A 200 is not enough, the content must be right too: a hotel log-in page also answers 200.',
      },
      probes: ['http/module-protocol', 'sumdb/support'],
      causes: ['http.*', 'sumdb.*'],
    },
  ],
  edges: [
    { from: 'route', to: 'dns', label: { 'zh-CN': '直连', en: 'direct' } },
    { from: 'route', to: 'proxy', label: { 'zh-CN': '走代理', en: 'by proxy' } },
    { from: 'dns', to: 'tcp' },
    { from: 'tcp', to: 'tls' },
    { from: 'proxy', to: 'tls' },
    { from: 'tls', to: 'http' },
  ],
};
