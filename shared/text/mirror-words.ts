import type { Text, TextOver } from '../domain/text.ts';
import type {
  ChoiceReason,
  MirrorCheck,
  MirrorCheckId,
  MirrorProblem,
  MirrorReport,
  MirrorVerdict,
} from '../mirrors/mirror-report.ts';

/** A few characters for a badge, and what the check asks. */
export const MIRROR_CHECK_WORDS: Readonly<Record<MirrorCheckId, { readonly badge: string; readonly asks: Text }>> = {
  list: { badge: 'list', asks: { 'zh-CN': '版本列表（@v/list）', en: 'List of versions (@v/list)' } },
  info: { badge: 'info', asks: { 'zh-CN': '版本信息（.info）', en: 'Facts of a version (.info)' } },
  mod: { badge: 'mod', asks: { 'zh-CN': 'go.mod 文件（.mod）', en: 'The go.mod file (.mod)' } },
  zip: { badge: 'zip', asks: { 'zh-CN': '模块压缩包（.zip）', en: 'The module zip (.zip)' } },
  latest: { badge: 'latest', asks: { 'zh-CN': '最新版本（@latest）', en: 'Newest version (@latest)' } },
  'upper-case': { badge: 'Aa', asks: { 'zh-CN': '带大写字母的路径', en: 'A path with upper-case letters' } },
  'pseudo-version': {
    badge: 'pseudo',
    asks: { 'zh-CN': '伪版本（pseudo-version）', en: 'A pseudo-version' },
  },
  absent: {
    badge: '404',
    asks: { 'zh-CN': '对不存在的模块', en: 'For a module that does not exist (404 or 410 is right)' },
  },
  sumdb: { badge: 'sumdb', asks: { 'zh-CN': '转发校验数据库（sumdb）', en: 'Passes the checksum database through' } },
  signature: {
    badge: 'sig',
    asks: { 'zh-CN': '转发来的签名', en: 'The signature that it passes through' },
  },
  hash: { badge: 'h1', asks: { 'zh-CN': '模块内容对照签名的哈希', en: 'Module content against the signed hash' } },
  toolchain: {
    badge: 'go',
    asks: { 'zh-CN': '提供 Go 工具链（toolchain）', en: 'Has Go toolchains' },
  },
  head: { badge: 'HEAD', asks: { 'zh-CN': '回答 HEAD 请求（go 不用）', en: 'Answers HEAD (go never sends it)' } },
  ranges: {
    badge: 'range',
    asks: { 'zh-CN': '支持分段下载（go 不用）', en: 'Serves parts of files (go never asks)' },
  },
  redirects: { badge: '302', asks: { 'zh-CN': '压缩包是否在别的主机上', en: 'Are zips on another host?' } },
  certificate: { badge: 'cert', asks: { 'zh-CN': '证书剩余天数', en: 'Days that the certificate still lasts' } },
  ipv6: { badge: 'IPv6', asks: { 'zh-CN': '可以用 IPv6 访问', en: 'Can be reached over IPv6' } },
};

export const MIRROR_VERDICT_WORDS: Readonly<Record<MirrorVerdict, Text>> = {
  right: { 'zh-CN': '正确', en: 'Correct' },
  limited: { 'zh-CN': '可用，有缺项', en: 'Usable, something is missing' },
  wrong: { 'zh-CN': '内容不对', en: 'Wrong content' },
  failing: { 'zh-CN': '服务出错', en: 'Answers with errors' },
  unreachable: { 'zh-CN': '连不上', en: 'Cannot be reached' },
  pending: { 'zh-CN': '没有等到回答', en: 'No answer yet' },
};

const PROBLEM_WORDS: Readonly<Record<MirrorProblem, TextOver<MirrorCheck>>> = {
  status: {
    'zh-CN': ({ status }) => `回答了 ${status ?? '别的状态'}`,
    en: ({ status }) => `answered ${status ?? 'otherwise'}`,
  },
  failure: { 'zh-CN': () => '没有得到完整的回答', en: () => 'gave no complete answer' },
  'not-the-protocol': {
    'zh-CN': () => '回答的不是模块协议的内容',
    en: () => 'answered something that is not of the module protocol',
  },
  'other-version': {
    'zh-CN': ({ detail }) => `给了另一个版本 ${detail ?? ''}`.trim(),
    en: ({ detail }) => `gave another version ${detail ?? ''}`.trim(),
  },
  'other-hash': { 'zh-CN': () => '不一致', en: () => 'they differ' },
  'no-signed-hash': {
    'zh-CN': () => '拿不到签名的哈希，无法比对',
    en: () => 'could not be compared: no signed hash was to be had',
  },
  'not-verified': { 'zh-CN': () => '验证不通过', en: () => 'does not verify' },
  'expires-soon': {
    'zh-CN': ({ detail }) => `证书还有 ${detail ?? '?'} 天到期`,
    en: ({ detail }) => `has a certificate that expires in ${detail ?? '?'} days`,
  },
  'no-address': { 'zh-CN': () => '没有 IPv6 地址', en: () => 'has no IPv6 address' },
  'not-asked': { 'zh-CN': () => '没有问到', en: () => 'was not asked' },
};

/** What one check came to, in a few words; empty where all is well. */
export function problemWords(check: MirrorCheck, language: 'zh-CN' | 'en'): string {
  return check.problem === undefined ? '' : PROBLEM_WORDS[check.problem][language](check);
}

/** One sentence on a mirror: the verdict, and the first thing that speaks against it. */
export function mirrorSentence(report: MirrorReport, language: 'zh-CN' | 'en'): string {
  const verdict = MIRROR_VERDICT_WORDS[report.verdict][language];
  const bad = report.checks.find((c) => c.outcome === 'fail') ?? report.checks.find((c) => decides(c));
  if (report.verdict === 'right' || !bad) return verdict;
  const asks = MIRROR_CHECK_WORDS[bad.check].asks[language];
  return language === 'zh-CN'
    ? `${verdict}：${asks}——${problemWords(bad, language)}`
    : `${verdict}: ${asks} – ${problemWords(bad, language)}`;
}

/** Remarks that take nothing from a mirror are not what it is judged by. */
function decides({ check, outcome }: MirrorCheck): boolean {
  const remarks: readonly MirrorCheckId[] = ['head', 'ranges', 'redirects', 'certificate', 'ipv6'];
  return outcome !== 'ok' && !remarks.includes(check);
}

export const CHOICE_WORDS: Readonly<Record<ChoiceReason['reason'], TextOver<{ readonly about: string }>>> = {
  'fastest-right': {
    'zh-CN': ({ about }) => `${about} 内容正确，从这里访问最快，放在最前面。`,
    en: ({ about }) => `${about} is correct and the fastest from here, so it comes first.`,
  },
  'company-first': {
    'zh-CN': ({ about }) => `${about} 是公司管理员指定的，内容正确，放在最前面。`,
    en: ({ about }) => `${about} is the one of your company's administrator, and it is correct, so it comes first.`,
  },
  'policy-unreadable': {
    'zh-CN': ({ about }) => `公司的策略（${about}）无法解析，里面的镜像没有参加比较。请联系管理员。`,
    en: ({ about }) =>
      `The policy of your company (${about}) is not understood, so its mirrors were not compared. Please tell your administrator.`,
  },
  'asked-for': {
    'zh-CN': ({ about }) => `${about} 是你选的，内容正确。`,
    en: ({ about }) => `${about} is the one you chose, and it is correct.`,
  },
  // Shown with the real go in test/lab/mirrors-outage.test.ts; 30 s: net/http DefaultTransport's Dialer.Timeout.
  'second-for-outage': {
    'zh-CN': ({ about }) =>
      `${about} 是后备：用“|”隔开，前一个出错就换到它（用逗号只在 404 和 410 时才换）。前一个毫无回应时，go 每次请求要先等 30 秒。`,
    en: ({ about }) =>
      `${about} stands by: behind "|" it is used after any error of the first (behind a comma only after 404 and 410). Where the first is silent, go waits 30 seconds a request before.`,
  },
  'keeps-own': {
    'zh-CN': ({ about }) => `${about} 是你自己的镜像，可能有别处没有的私有模块，保留在最前面。`,
    en: ({ about }) => `${about} is your own and may hold private modules that nobody else has, so it stays in front.`,
  },
  'passes-sumdb': {
    'zh-CN': ({ about }) => `${about} 会转发校验数据库，GOSUMDB 不用改。`,
    en: ({ about }) => `${about} passes the checksum database through, so GOSUMDB can stay as it is.`,
  },
  'sumdb-needs-alias': {
    'zh-CN': ({ about }) => `这个镜像不转发校验数据库，sum.golang.org 又连不上，所以 GOSUMDB 用国内可达的 ${about}。`,
    en: ({ about }) =>
      `This mirror does not pass the checksum database through and sum.golang.org does not answer, so GOSUMDB should be ${about}.`,
  },
  'direct-last': {
    'zh-CN': () => '最后是 direct：镜像都没有的模块，go 才去源仓库取。',
    en: () => 'direct comes last: go asks the source repository only for what no mirror has.',
  },
  'nothing-right': {
    'zh-CN': () => '没有一个公共镜像既连得上又正确，不推荐更换。先运行 gomod-doctor diagnose 找出网络的问题。',
    en: () =>
      'No public mirror is both reachable and correct, so none is recommended. Run gomod-doctor diagnose to find what is wrong with the network.',
  },
};
