import type { CauseDraft, Certainty } from '../../../domain/cause.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget } from '../../failing-targets.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { isImpossibleForPublic, isPublicHost } from '../../public-hosts.ts';
import type { Situation } from '../../situation.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface Poisoned extends Record<string, unknown> {
  readonly host: string;
  readonly given: readonly string[];
  readonly real: readonly string[];
}

/**
 * The answers are forged. One sign is a suspicion, two are proof: an address that cannot be the host's or serves another
 * name; a name that cannot exist answered; the address from elsewhere works where the given one does not.
 * Source: go-failures F27; OONI "DNS consistency".
 */
export default defineCause<Poisoned>({
  layer: 'dns',
  order: 25,
  find: (situation) =>
    situation.views
      .filter(
        (v) =>
          v.target.role === 'mirror' &&
          isPublicHost(v.target.host) &&
          v.failedAt !== null &&
          situation.impactOf(v) !== 'not-needed',
      )
      .flatMap((view) => judge(situation, view)),
  text: {
    'zh-CN': {
      headline: () => 'DNS 结果被篡改',
      summary: ({ host }) => `${host} 解析到了假地址。`,
      detail: ({ host, given, real }) =>
        `系统得到的地址是 ${given.join('、')}，那里并不是 ${host}。${real.length > 0 ? `换一条路查到的真实地址 ${real.join('、')} 可以正常工作。` : ''}`,
      advice: ({ host }) => `换用国内可直接访问的镜像最省事：${switchMirror(host)}。不建议把地址写进 hosts，地址会变。`,
    },
    en: {
      headline: () => 'DNS answers are forged',
      summary: ({ host }) => `${host} resolves to a false address.`,
      detail: ({ host, given, real }) =>
        `The system was given ${given.join(', ')}, which is not ${host}.${real.length > 0 ? ` The real address ${real.join(', ')}, learned by another way, works.` : ''}`,
      advice: ({ host }) =>
        `The simplest cure is a mirror that is not forged: ${switchMirror(host)}. Do not pin addresses in the hosts file; they change.`,
    },
  },
});

function judge(situation: Situation, view: PathView): readonly CauseDraft<Poisoned>[] {
  const { findings } = situation;
  const id = view.target.id;
  const given = [...(view.lookup?.params.a.addresses ?? []), ...(view.lookup?.params.aaaa.addresses ?? [])];
  if (given.length === 0 || findings.about('dns.hosts-line', id).length > 0) return [];
  const rivals = findings.about('dns.rival-answers', id);
  const random = findings.about('dns.random-label-answered', id);
  const trials = findings.about('dns.second-opinion-works', id).filter((f) => f.params.works);
  const foreign = view.tls.filter((f) => f.params.failure === 'tls-wrong-host');
  const impossible = given.every(isImpossibleForPublic);
  const signs = [random.length > 0, trials.length > 0, foreign.length > 0, impossible].filter(Boolean).length;
  // A working address elsewhere alone may be a mirror with several sites of which one is blocked.
  if (rivals.length === 0 && (signs === 0 || (signs === 1 && (trials.length > 0 || foreign.length > 0)))) return [];
  // Of two answers to one question only one is the server's.
  const certainty: Certainty = rivals.length > 0 || signs >= 2 ? 'confirmed' : 'likely';
  const severity = situation.impactOf(view) === 'stops' ? 'error' : 'warning';
  return [
    {
      ...aboutTarget(view, severity),
      params: { host: view.target.host, given, real: trials.map((f) => f.params.address) },
      certainty,
      evidence: evidenceOf([view.lookup, ...rivals, ...random, ...trials, ...foreign, ...view.tcp]),
      controls: [
        ...trials.map((f) => f.params.address),
        ...rivals.map((f) => `two answers of ${f.params.server}`),
        ...random.map((f) => f.params.label),
        ...foreign.map((f) => `certificate at ${f.params.address}`),
      ],
    },
  ];
}
