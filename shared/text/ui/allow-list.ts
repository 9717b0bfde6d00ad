import type { Text, TextOver } from '../../domain/text.ts';
import type { AllowAction, AllowList, AllowResult, ProgramIdentity } from '../../windows/allow-list.ts';
import type { Phrases } from './phrases.ts';
import { shell } from './shell.ts';

export const allowList = {
  title: shell.allowList,
  lead: {
    'zh-CN': '看防火墙和杀毒软件有没有拦住 go、git 和 ssh，并给出要运行的确切命令。',
    en: 'See whether a firewall or antivirus stops go, git or ssh, with the exact command that changes it.',
  },
  read: { 'zh-CN': '查看', en: 'Look' },
  again: { 'zh-CN': '重新查看', en: 'Look again' },
  reading: {
    'zh-CN': '正在读取防火墙规则，并询问 Windows 安全中心…',
    en: 'Reading firewall rules and asking Windows Security…',
  },
  emptyTitle: { 'zh-CN': '谁拦住了 go？', en: 'Who stops go?' },
  emptyHint: {
    'zh-CN': '只读取规则和安全软件的状态，不改动任何东西；询问 Windows 安全中心可能要几秒钟。',
    en: 'It reads rules and the state of security programs and changes nothing; Windows Security may take some seconds.',
  },
  unsupported: {
    'zh-CN': '这台电脑的系统没有按程序拦截的防火墙，这里没有要看的。',
    en: 'The system of this computer has no firewall that filters by program: there is nothing to see here.',
  },
  unreadable: {
    'zh-CN': '读不到防火墙规则，所以说不出有没有规则拦住 go。可以用管理员身份运行 wf.msc 查看出站规则。',
    en: 'The firewall rules cannot be read, so nobody can say whether one stops go. As administrator, look at the outbound rules in wf.msc.',
  },
  pick: { 'zh-CN': '查看别的程序…', en: 'Look at another program…' },
  openProduct: { 'zh-CN': '打开这个软件', en: 'Open this program' },
  openSecurity: { 'zh-CN': '打开 Windows 安全中心', en: 'Open Windows Security' },
  notFound: {
    'zh-CN': '没有在常见位置找到它，请从开始菜单或任务栏图标打开。',
    en: 'It is not where it usually is: open it from the Start menu or its icon in the taskbar.',
  },
  byHand: {
    'zh-CN': '本程序只为 Go 和 git 的程序请求管理员权限：确认它可信后，复制命令，在管理员终端里运行。',
    en: 'This program asks for administrator rights for programs of Go and git only: once you trust this one, copy the command and run it in an administrator terminal.',
  },
  exclusion: { 'zh-CN': '模块缓存不再扫描', en: 'Exempt the module cache' },
  exclusionWarning: {
    'zh-CN':
      '排除以后，这个文件夹里的文件不再查毒，恶意软件也能藏在里面；公司的安全团队可能会看到这项改动。只在误报反复出现时才这样做，可以随时在“历史记录”里还原。',
    en: 'Once exempt, nothing in this folder is scanned, and malware could hide there too; the security team of a company may see this change. Do it only where false alarms keep coming back; it can be undone in History at any time.',
  },
  exclusionManaged: {
    'zh-CN': 'Defender 由公司统一管理，本机加的排除项不起作用。请把报告交给管理员，请他们排除这个文件夹。',
    en: 'Your company manages Defender; exclusions made here have no effect. Hand the report to the administrators and ask them to exempt this folder.',
  },
  restoreWarning: {
    'zh-CN':
      '文件在隔离区里，现在读不到它的签名和 SHA-256。模块文件不用恢复：删掉后 go 会重新下载，并按校验数据库核对。恢复之后请再检查一次。',
    en: 'A file in quarantine cannot be read, so neither its signature nor its SHA-256 is known. Files of modules need no restoring: go downloads them again and verifies them by the checksum database. Check once more after restoring.',
  },
  consent: { 'zh-CN': '我明白风险，要继续', en: 'I understand the risk and want to go on' },
  programs: { 'zh-CN': 'Windows 防火墙', en: 'Windows Firewall' },
  products: { 'zh-CN': '安全软件', en: 'Security programs' },
  detections: { 'zh-CN': 'Defender 拦下过的 Go 文件', en: 'Files of Go that Defender took' },
  detectionAdvice: {
    'zh-CN': '先核对它是不是官方的：签名和校验和都能证实才还原；证实不了的，更新病毒库后删除它，让 go 重新下载。',
    en: 'Find out first whether it is genuine: restore it only when signature and checksum prove it. Otherwise update the virus definitions, delete it, and let go download it again.',
  },
  blocked: { 'zh-CN': '被拦截', en: 'Blocked' },
  notBlocked: { 'zh-CN': '没有被拦截', en: 'Not blocked' },
  everywhere: { 'zh-CN': '所有网络', en: 'all networks' },
  off: { 'zh-CN': '已停用', en: 'off' },
  byPolicy: {
    'zh-CN': '由公司策略下发，在本机改不了。请把规则编号交给网络或安全管理员。',
    en: 'Handed out by a company policy; it cannot be changed here. Give the rule number to your network or security administrators.',
  },
  byDefault: {
    'zh-CN': '没有规则拦它，但防火墙默认禁止出站，也没有规则允许它。',
    en: 'No rule stops it, but the firewall blocks outbound traffic by default and no rule allows it.',
  },
  outboundNote: {
    'zh-CN': 'go 只需要“出站”的允许规则；“入站”是给自己写的服务器用的，下载模块不需要。',
    en: 'go needs an outbound rule only; inbound ones are for servers that you write, and play no part in downloads.',
  },
  sha256: { 'zh-CN': 'SHA-256', en: 'SHA-256' },
  hashUnknown: { 'zh-CN': '读不到', en: 'cannot be read' },
  notProven: {
    'zh-CN': '证实不了它是官方程序。放行之前，先和发布方公布的 SHA-256 核对；对不上就不要放行。',
    en: 'Nothing proves that this is the genuine program. Before you allow it, compare its SHA-256 with the one its publisher states; if they differ, do not.',
  },
  forged: {
    'zh-CN':
      '签名无效：文件签名之后被改过，或者签名者不受信任。这里不提供放行，请重新安装这个程序，并用杀毒软件检查电脑。',
    en: 'The signature is not valid: the file was changed after it was signed, or its signer is not trusted. It is not offered here. Install the program anew, and have your antivirus check this computer.',
  },
  checksumProven: {
    'zh-CN': '与校验数据库签名的 Go 工具链一致',
    en: 'The same as in the Go toolchain that the checksum database has signed',
  },
  checksumDiffers: {
    'zh-CN':
      '与校验数据库签名的 Go 工具链不一致：它被改过，或者来历不明。这里不提供放行，请运行 go clean -modcache 让 go 重新下载，并用杀毒软件检查电脑。',
    en: 'It is not what is in the Go toolchain that the checksum database has signed: it was changed, or came from elsewhere. It is not offered here. Run go clean -modcache so that go downloads it again, and have your antivirus check this computer.',
  },
  noProducts: { 'zh-CN': '没有发现其他安全软件。', en: 'No other security program was found.' },
  notListed: {
    'zh-CN': 'Windows 安全中心没有回答，下面只列出能从系统服务看到的。',
    en: 'Windows Security did not answer; only what shows among the services is listed.',
  },
  managed: {
    'zh-CN':
      '由公司统一管理：用户不能放行。请把报告交给管理员，请他们允许 go.exe 和 git-remote-https.exe 出站 443，并把模块缓存排除在实时扫描之外。',
    en: 'Managed by your company: users cannot allow anything. Hand the report to the administrators and ask them to allow go.exe and git-remote-https.exe outbound on port 443, and to exempt the module cache from on-access scans.',
  },
  trust: { 'zh-CN': '信任文件或文件夹', en: 'Trust a file or folder' },
  network: { 'zh-CN': '允许联网', en: 'Allow on the network' },
  restore: { 'zh-CN': '从隔离区恢复', en: 'Take out of quarantine' },
  unknownProduct: {
    'zh-CN': '不认识这个产品：在它的设置里找“信任区”“白名单”或“排除”。',
    en: 'This product is not known here: look for "trusted", "whitelist" or "exclusions" in its settings.',
  },
  defender: {
    'zh-CN': 'Windows 安全中心 → 病毒和威胁防护 → 保护历史记录；排除项在“管理设置”里。',
    en: 'Windows Security → Virus & threat protection → Protection history; exclusions are under "Manage settings".',
  },
} satisfies Phrases;

export const ALLOW_ACTION_WORDS: Readonly<Record<AllowAction['kind'], Text>> = {
  disable: { 'zh-CN': '停用这条规则', en: 'Turn this rule off' },
  enable: { 'zh-CN': '重新启用这条规则', en: 'Turn this rule on again' },
  allow: { 'zh-CN': '添加允许规则', en: 'Add an allow rule' },
  delete: { 'zh-CN': '删除我们加的规则', en: 'Delete our rule' },
  restore: { 'zh-CN': '从隔离区恢复', en: 'Take out of quarantine' },
  exclude: { 'zh-CN': '排除这个文件夹', en: 'Exempt this folder' },
};

export const SIGNATURE_WORDS: TextOver<Pick<ProgramIdentity, 'signature' | 'signer'>> = {
  'zh-CN': ({ signature, signer }) =>
    ({
      valid: `签名有效：${signer}`,
      unsigned: '没有签名',
      invalid: signer === '' ? '签名无效' : `签名无效：${signer}`,
      unknown: '查不到签名',
    })[signature],
  en: ({ signature, signer }) =>
    ({
      valid: `Signed by ${signer}`,
      unsigned: 'Not signed',
      invalid: signer === '' ? 'Signature not valid' : `Signature not valid: ${signer}`,
      unknown: 'Signature could not be checked',
    })[signature],
};

export const ALLOW_RESULT_WORDS: Readonly<Record<AllowResult['outcome'], Text>> = {
  done: { 'zh-CN': '已完成，下面是现在的情况。', en: 'Done; below is what is there now.' },
  refused: { 'zh-CN': '你在提示里选了“否”，什么也没有改。', en: 'You said no to Windows; nothing was changed.' },
  'timed-out': {
    'zh-CN': '没有等到结果。请稍后重新查看。',
    en: 'It did not end in time. Look again in a moment.',
  },
  'may-be-made': {
    'zh-CN': '没有等到结果，也看不到改了没有：可能已经生效。在“历史记录”里还原，就能确保它不在。',
    en: 'It did not report back, and whether it was made cannot be seen from here: it may be in force. Undo it in History to be sure that it is not.',
  },
  'changed-since': {
    'zh-CN': '情况在这期间变了，所以什么也没有做。下面是现在的情况。',
    en: 'It has changed meanwhile, so nothing was done. Below is what is there now.',
  },
  partly: { 'zh-CN': '只完成了一部分，请重新查看。', en: 'Only a part was done; look again.' },
  failed: {
    'zh-CN': '没有成功，下面是现在的情况。可以复制命令，请管理员运行。',
    en: 'It did not work; below is what is there now. Copy the command for an administrator.',
  },
};

export const NO_ELEVATION_WORDS: Readonly<Record<NonNullable<AllowList['noElevation']>, Text>> = {
  unsupported: {
    'zh-CN': '从这里不能请求管理员权限：复制命令，在管理员终端里运行。',
    en: 'Administrator rights cannot be asked for from here: copy the command and run it in an administrator terminal.',
  },
  'not-installed-for-all': {
    'zh-CN': '本程序不是为所有用户安装的，所以不会请求管理员权限：复制命令，在管理员终端里运行。',
    en: 'This program is not installed for all users, so it does not ask for administrator rights: copy the command and run it in an administrator terminal.',
  },
  policy: {
    'zh-CN': '公司策略不允许请求管理员权限：把命令交给管理员。',
    en: 'A company policy refuses such requests: hand the command to an administrator.',
  },
};

export const PROFILE_NAMES: Readonly<Record<string, Text>> = {
  domain: { 'zh-CN': '域网络', en: 'domain networks' },
  private: { 'zh-CN': '专用网络', en: 'private networks' },
  public: { 'zh-CN': '公用网络', en: 'public networks' },
};

export const RULE_WORDS: TextOver<{ readonly block: boolean; readonly out: boolean }> = {
  'zh-CN': ({ block, out }) => `${out ? '出站' : '入站'}${block ? '阻止' : '允许'}`,
  en: ({ block, out }) => `${block ? 'blocks' : 'allows'} ${out ? 'outbound' : 'inbound'}`,
};

export const OWNER_WORDS: Readonly<Record<'local' | 'policy' | 'mdm', Text>> = {
  local: { 'zh-CN': '本机规则', en: 'rule of this computer' },
  policy: { 'zh-CN': '组策略', en: 'group policy' },
  mdm: { 'zh-CN': '设备管理', en: 'device management' },
};

export const PRODUCT_STATE_WORDS: Readonly<Record<AllowList['products'][number]['state'], Text>> = {
  on: { 'zh-CN': '已开启', en: 'on' },
  off: { 'zh-CN': '已关闭', en: 'off' },
  snoozed: { 'zh-CN': '暂停中', en: 'paused' },
  expired: { 'zh-CN': '已过期', en: 'expired' },
  unknown: { 'zh-CN': '已安装', en: 'installed' },
};
