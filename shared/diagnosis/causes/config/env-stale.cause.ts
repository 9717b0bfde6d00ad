import type { CauseDraft } from '../../../domain/cause.ts';
import type { Finding } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { sourceWords } from '../../setting-words.ts';
import type { Situation } from '../../situation.ts';

interface EnvStale extends Record<string, unknown> {
  readonly value: string;
  readonly stored: string;
  readonly storedFor: 'user' | 'machine';
  readonly where: string;
  /** Whether the stored value was tried and works; only GOPROXY can be tried. */
  readonly storedWorks: boolean;
}

/** This process, or the terminal or IDE that started it, is older than the variables that are stored. Source: go-failures F87. */
export default defineCause<EnvStale>({
  layer: 'config',
  order: 8,
  find: (situation) => situation.findings.of('setting.stale').map((f) => judge(situation, f)),
  text: {
    'zh-CN': {
      headline: (_p, subject) => `${subject} 还是旧的值`,
      summary: ({ storedFor }, subject) =>
        `${sourceWords(storedFor, 'zh-CN')} ${subject} 已经改过，而当前的终端或 IDE 用的还是别的值。`,
      detail: ({ value, stored, where, storedWorks }) =>
        `当前进程里是 ${value || '（没有设置）'}，${where} 里是 ${stored}。程序启动时拿到的环境变量不会再变，改过之后要重新打开。${storedWorks ? '实测：改过的那个值是可用的。' : ''}`,
      advice: (_p, subject) =>
        `关掉当前的终端和 IDE 再打开，必要时注销后重新登录；如果是有意在这里另设了 ${subject}，不用理会。`,
    },
    en: {
      headline: (_p, subject) => `${subject} is an old copy`,
      summary: ({ storedFor }, subject) =>
        `${subject} was changed (${sourceWords(storedFor, 'en')}), and this terminal or IDE goes on with another value.`,
      detail: ({ value, stored, where, storedWorks }) =>
        `This process has ${value || 'none'}; ${where} has ${stored}. A program keeps the variables that it was started with.${storedWorks ? ' We tried the stored value: it works.' : ''}`,
      advice: (_p, subject) =>
        `Close this terminal or IDE and open it again, or sign out and in; if you set another ${subject} here on purpose, let it be.`,
    },
  },
});

function judge(situation: Situation, finding: Finding<'setting.stale'>): CauseDraft<EnvStale> {
  const { name, value, stored, storedFor, where } = finding.params;
  const works = name === 'GOPROXY' ? situation.views.filter((v) => v.works && stored.includes(v.target.host)) : [];
  // The stored value of a proxy cannot be tried from here; that the one in force is dead can be seen.
  const dead = situation.views.filter((v) => v.target.variable === name && v.failedAt !== null);
  const storedWorks = works.length > 0 && situation.walk.served === null;
  const guilty = !situation.goWorks && (storedWorks || dead.length > 0);
  return {
    subject: name,
    params: { value, stored, storedFor, where, storedWorks },
    certainty: guilty ? (storedWorks ? 'confirmed' : 'likely') : 'possible',
    severity: guilty ? 'error' : 'warning',
    ...(guilty ? {} : { advisory: true }),
    evidence: evidenceOf([finding, ...works.map((v) => v.http), ...dead.flatMap((v) => v.tcp)]),
    explains: [finding.id],
    ...(guilty && storedWorks ? { controls: works.map((v) => v.target.url) } : {}),
  };
}
