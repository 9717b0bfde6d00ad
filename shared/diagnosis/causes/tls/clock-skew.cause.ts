import { targetSubject } from '../../../domain/target.ts';
import { type ClockOffset, clockOffset } from '../../clock-offset.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { registrableDomain } from '../../registrable-domain.ts';
import type { Situation } from '../../situation.ts';

interface ClockSkew extends Record<string, unknown> {
  readonly hosts: readonly string[];
  /** Milliseconds by which others are ahead of this clock; null where only certificates speak. */
  readonly offsetMs: number | null;
}

const DATED = ['tls-expired', 'tls-not-yet-valid'];

/** Certificates are out of date because the clock of this computer is wrong. Source: go-failures F31. */
export default defineCause<ClockSkew>({
  layer: 'tls',
  order: 35,
  find: (situation) => {
    const offset = clockOffset(situation);
    const dated = situation.views.filter((v) => v.failedAt === 'tls' && DATED.includes(v.failure ?? ''));
    const blamed = offset ? dated.filter((v) => offset.ms !== 0 && validAt(v, offset)) : unrelated(dated);
    const needed = blamed.filter((v) => situation.impactOf(v) !== 'not-needed');
    const [first] = needed;
    if (!first || situation.goWorks) return [];
    return [
      {
        subject: targetSubject(first.target),
        params: { hosts: [...new Set(blamed.map((v) => v.target.host))], offsetMs: offset?.ms ?? null },
        certainty: offset ? ('confirmed' as const) : ('likely' as const),
        severity: severityOf(situation, needed),
        ...(first.failure ? { because: first.failure } : {}),
        targets: blamed.map((v) => v.target.id),
        evidence: evidenceOf([...blamed.flatMap((v) => v.tls), ...(offset?.replies ?? [])]),
        explains: blamed.flatMap((v) => v.findings),
        controls: offset?.hosts ?? [],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '这台电脑的时间不对',
      summary: ({ offsetMs }) =>
        offsetMs === null
          ? '这台电脑的日期多半不对：互不相干的网站，证书都“不在有效期内”。'
          : `这台电脑的时间${offsetMs > 0 ? '慢' : '快'}了 ${span(offsetMs, 'zh-CN')}，所以证书都“不在有效期内”。`,
      detail: ({ hosts, offsetMs }) =>
        `${hosts.join('、')} 的证书${offsetMs === null ? '同时失效，几乎不可能都是它们的错' : '在正确的时间是有效的，多台服务器报出的时间也一致'}。证书有起止日期，时间不对就无法验证。`,
      advice: () => '打开“设置 → 时间和语言 → 日期和时间”，点“立即同步”；如果关机后又变，请更换主板电池。',
    },
    en: {
      headline: () => "This computer's clock is wrong",
      summary: ({ offsetMs }) =>
        offsetMs === null
          ? 'The date of this computer is probably wrong: certificates of unrelated sites are all out of date.'
          : `The clock of this computer is ${span(offsetMs, 'en')} ${offsetMs > 0 ? 'slow' : 'fast'}, so certificates look out of date.`,
      detail: ({ hosts, offsetMs }) =>
        `The certificates of ${hosts.join(', ')} ${offsetMs === null ? 'fail together, which is hardly the fault of all of them' : 'are valid at the right time, and several servers agree on that time'}. Certificates have a first and a last day; with a wrong clock they cannot be verified.`,
      advice: () =>
        'Open Settings → Time & language → Date & time and choose "Sync now"; if it is wrong again after switching off, replace the battery of the main board.',
    },
  },
});

/** Would the certificate be valid if this clock went right? */
function validAt({ tls }: PathView, { ms, replies }: ClockOffset): boolean {
  const now = (replies[0]?.params.clock ?? 0) + ms;
  return tls.some(({ params: { certificate: c } }) => c !== undefined && c.notBefore <= now && now <= c.notAfter);
}

/** Nobody tells the time: then only several owners at once make the clock suspect. */
function unrelated(dated: readonly PathView[]): readonly PathView[] {
  return new Set(dated.map((v) => registrableDomain(v.target.host))).size < 2 ? [] : dated;
}

function severityOf(situation: Situation, needed: readonly PathView[]): 'error' | 'warning' {
  return needed.some((v) => situation.impactOf(v) === 'stops') ? 'error' : 'warning';
}

function span(offsetMs: number, language: 'zh-CN' | 'en'): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const [count, zh, en] =
    minutes < 120
      ? ([minutes, '分钟', 'minutes'] as const)
      : minutes < 2880
        ? ([Math.round(minutes / 60), '小时', 'hours'] as const)
        : ([Math.round(minutes / 1440), '天', 'days'] as const);
  return language === 'en' ? `${count} ${en}` : `约 ${count} ${zh}`;
}
