import type { Report } from '../domain/report.ts';
import type { Text, TextOver } from '../domain/text.ts';
import type { Verdict } from '../domain/verdict.ts';

/** The verdict as the first sentence of a report. */
export const VERDICT_SENTENCES: Readonly<Record<Verdict, TextOver<{ causes: number }>>> = {
  broken: {
    'zh-CN': ({ causes }) => `go 下载不了模块，找到 ${causes} 个根本原因`,
    en: ({ causes }) => `go cannot fetch modules: ${causes === 1 ? 'one root cause' : `${causes} root causes`}`,
  },
  degraded: {
    'zh-CN': ({ causes }) => `go 能下载模块，有 ${causes} 处要注意`,
    en: ({ causes }) => `go fetches modules, with ${causes === 1 ? 'one warning' : `${causes} warnings`}`,
  },
  healthy: { 'zh-CN': () => 'go 能正常下载模块', en: () => 'go fetches modules without a problem' },
  incomplete: { 'zh-CN': () => '还不能下结论', en: () => 'Not decided yet' },
};

export const WALK_STATUS: Readonly<Record<Report['walk'][number]['status'], Text>> = {
  serves: { 'zh-CN': '由它提供', en: 'serves' },
  next: { 'zh-CN': '转到下一项', en: 'goes on' },
  stops: { 'zh-CN': '到此为止', en: 'ends here' },
  'not-reached': { 'zh-CN': '轮不到', en: 'not reached' },
};

/** By the walk's reasons; a reason of a later version is shown as it is. */
export const WALK_REASONS: Readonly<Record<string, Text>> = {
  answers: { 'zh-CN': '有应答，模块从这里下载', en: 'It answers; modules come from here' },
  'not-found': {
    'zh-CN': '没有这个模块（404 或 410），go 会试下一项',
    en: 'Not there (404 or 410), so go tries the next one',
  },
  'error-passed-on': {
    'zh-CN': '出错了，竖线（|）让 go 继续试下一项',
    en: 'It fails; after a | go tries the next one all the same',
  },
  'error-ends-list': {
    'zh-CN': '出错了，逗号后面的各项只在 404 或 410 时才会试',
    en: 'It fails; past a comma go goes on only after 404 or 410',
  },
  'last-entry': { 'zh-CN': '最后一项也失败了', en: 'The last entry fails too' },
  hangs: {
    'zh-CN': '接受请求却一直不应答，go 会一直等下去',
    en: 'It takes the request and never answers; go waits for ever',
  },
  off: { 'zh-CN': 'off 表示不下载', en: 'off means: download nothing' },
  'served-before': { 'zh-CN': '前面的一项已经提供了', en: 'An earlier entry serves' },
  'stopped-before': { 'zh-CN': '前面的一项已经中止了下载', en: 'An earlier entry ended the download' },
};

/** The fixed words of reports. */
export const reportWords = {
  title: { 'zh-CN': 'Go 模块诊断报告', en: 'Go module report' },
  product: { 'zh-CN': 'Go 模块医生', en: 'gomod-doctor' },
  made: { 'zh-CN': '检查时间', en: 'Checked' },
  took: { 'zh-CN': '用时', en: 'Took' },
  computer: { 'zh-CN': '电脑', en: 'Computer' },
  goVersion: { 'zh-CN': 'Go 版本', en: 'Go' },
  noGo: { 'zh-CN': '没有找到 go', en: 'no go found' },
  tool: { 'zh-CN': '程序版本', en: 'Tool' },
  note: { 'zh-CN': '备注', en: 'Notes' },
  run: { 'zh-CN': '编号', en: 'Run' },
  redacted: {
    'zh-CN': '已隐去用户名、主目录、私有主机、私有模块和内网地址，同一个代号始终指同一样东西。密码和令牌从不写入报告。',
    en: 'User name, home folder, private hosts and modules and internal addresses are replaced; the same stand-in always means the same thing. Passwords and tokens are never written.',
  },
  notRedacted: {
    'zh-CN': '这份报告含有用户名、路径和内部主机名，只发给可信的人。密码和令牌从不写入报告。',
    en: 'This report names the user, paths and internal hosts: give it only to people you trust. Passwords and tokens are never written.',
  },
  causes: { 'zh-CN': '根本原因', en: 'Root causes' },
  warnings: { 'zh-CN': '要注意的地方', en: 'Warnings' },
  open: { 'zh-CN': '没能确定的', en: 'What stayed open' },
  remarks: { 'zh-CN': '顺便一提', en: 'By the way' },
  advice: { 'zh-CN': '怎么办', en: 'What to do' },
  why: { 'zh-CN': '为什么这么判断', en: 'Why we think so' },
  measured: { 'zh-CN': '我们测到的', en: 'What we measured' },
  compared: { 'zh-CN': '与它对照的', en: 'What we compared it with' },
  follows: { 'zh-CN': '由它引起的现象', en: 'What follows from it' },
  chart: { 'zh-CN': '卡在哪一步', en: 'Where it breaks' },
  steps: { 'zh-CN': '走过的每一步', en: 'Every step' },
  services: { 'zh-CN': '连接过的服务', en: 'Services that were reached' },
  walk: { 'zh-CN': 'go 怎样走 GOPROXY 列表', en: 'How go walks the GOPROXY list' },
  entry: { 'zh-CN': '项', en: 'Entry' },
  role: { 'zh-CN': '用途', en: 'Used as' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  reason: { 'zh-CN': '原因', en: 'Why' },
  wouldServe: { 'zh-CN': '本可以提供', en: 'would serve' },
  download: { 'zh-CN': '真正下载', en: 'The real download' },
  settings: { 'zh-CN': 'Go 的设置', en: 'Go settings' },
  name: { 'zh-CN': '名称', en: 'Name' },
  value: { 'zh-CN': '生效的值', en: 'Value in force' },
  from: { 'zh-CN': '来自', en: 'From' },
  remark: { 'zh-CN': '说明', en: 'Remark' },
  unset: { 'zh-CN': '（空）', en: '(empty)' },
  unsetNames: { 'zh-CN': '没有设置，用 Go 的默认值', en: 'Not set; Go has its defaults' },
  evidence: { 'zh-CN': '全部记录', en: 'Everything that was measured' },
  evidenceHint: {
    'zh-CN': '每一项都附有命令，可以自己重做一遍。',
    en: 'With each stands a command that shows the same.',
  },
  tryIt: { 'zh-CN': '自己验证', en: 'See for yourself' },
  input: { 'zh-CN': '输入', en: 'Asked' },
  result: { 'zh-CN': '结果', en: 'Result' },
} satisfies Readonly<Record<string, Text>>;

export interface DownloadFacts {
  readonly modules: number;
  readonly failed: number;
  readonly exitCode: number | null;
  readonly seconds: number;
  readonly bytes: number;
}

/** The real download in one line. `go` may fail before it comes to any module. */
export const downloadSummary: TextOver<DownloadFacts> = {
  'zh-CN': ({ modules, failed, exitCode, seconds, bytes }) =>
    [
      `${modules} 个模块`,
      failed > 0 ? `${failed} 个失败` : exitCode === 0 ? '全部成功' : '没有完成',
      ...(bytes > 0 ? [`${Math.round(bytes / 1024)} KiB`] : []),
      `${seconds.toFixed(1)} 秒`,
    ].join('，'),
  en: ({ modules, failed, exitCode, seconds, bytes }) =>
    [
      modules === 1 ? '1 module' : `${modules} modules`,
      failed > 0 ? `${failed} failed` : exitCode === 0 ? 'all fetched' : 'not finished',
      ...(bytes > 0 ? [`${Math.round(bytes / 1024)} KiB`] : []),
      `${seconds.toFixed(1)} s`,
    ].join(', '),
};
