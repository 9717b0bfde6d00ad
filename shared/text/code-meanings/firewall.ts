import type { MeaningsOf } from './code-text.ts';

/** Firewalls of this computer. Sources: go-failures F111, F112. */
export const firewallMeanings = {
  'firewall.blocks-program': {
    'zh-CN': {
      headline: '防火墙拦截了 go',
      summary: '本机的防火墙或安全软件不让 go 或 git 访问网络。',
      detail: '浏览器能上网，只有这些程序不行：拦截是按程序设置的，请求没有离开这台电脑。',
      advice:
        '打开“高级安全 Windows Defender 防火墙”（wf.msc）的“出站规则”，以管理员身份停用拦截 go.exe 或 git.exe 的那一条；第三方安全软件则在联网控制里允许它们。',
    },
    en: {
      headline: 'The firewall blocks go',
      summary: 'A firewall or security program on this computer keeps go or git off the network.',
      detail:
        'Browsers work and only these programs do not: the block is per program, and requests never leave this computer.',
      advice:
        'In "Windows Defender Firewall with Advanced Security" (wf.msc), Outbound Rules, turn off as administrator the rule that blocks go.exe or git.exe; in another security product, allow them in its network control.',
    },
  },
  'firewall.blocks-outbound': {
    'zh-CN': {
      headline: '防火墙默认禁止出站',
      summary: '防火墙默认禁止程序访问网络，而没有规则允许 go。',
      detail: '在这种设置下，每个程序都要有一条出站的允许规则。',
      advice:
        '以管理员身份添加一条：netsh advfirewall firewall add rule name="Go" dir=out action=allow program="C:\\Program Files\\Go\\bin\\go.exe"；git 也需要同样的一条。',
    },
    en: {
      headline: 'Outbound traffic is blocked',
      summary: 'The firewall blocks outbound traffic by default, and no rule allows go.',
      detail: 'With this setting every program needs an outbound rule that allows it.',
      advice:
        'Add one as administrator: netsh advfirewall firewall add rule name="Go" dir=out action=allow program="C:\\Program Files\\Go\\bin\\go.exe"; git needs one too.',
    },
  },
  'firewall.policy-managed': {
    'zh-CN': {
      headline: '防火墙由公司统一管理',
      summary: '拦截 go 的防火墙规则来自公司的策略，在本机改不了。',
      detail: '规则由组策略或设备管理（MDM）下发，本机的改动不起作用或会被改回去。',
      advice: '请 IT 部门放行 go.exe、git.exe 和 GOPROXY 里的主机，可以附上这份报告。',
    },
    en: {
      headline: 'Your company manages the firewall',
      summary: 'The firewall rule that blocks go comes from company policy and cannot be changed here.',
      detail: 'Group policy or device management (MDM) sets it; local changes have no effect or are undone.',
      advice: 'Ask IT to allow go.exe, git.exe and the hosts in GOPROXY, and attach the report.',
    },
  },
  'firewall.third-party': {
    'zh-CN': {
      headline: '别的安全软件在拦截',
      summary: '拦截 go 联网的是 Windows 防火墙以外的安全软件。',
      detail: '安全套装、联网控制工具或终端管理软件会自己过滤网络，有的卸载后还留着过滤规则。',
      advice: '在那个软件的联网控制里允许 go.exe 和 git.exe。已经卸载的，重新安装后先清除它的过滤规则再卸载。',
    },
    en: {
      headline: 'Another security product blocks',
      summary: 'What keeps go off the network is a security product other than the Windows firewall.',
      detail:
        'Security suites, network control tools and endpoint agents filter on their own; some leave their filters behind when removed.',
      advice:
        'Allow go.exe and git.exe in the network control of that product. If it was removed, install it again, delete its filters in it, then remove it.',
    },
  },
} satisfies MeaningsOf<'firewall'>;
