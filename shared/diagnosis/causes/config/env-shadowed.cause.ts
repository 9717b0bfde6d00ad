import type { CauseDraft } from '../../../domain/cause.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { sourceWords } from '../../setting-words.ts';
import type { Situation } from '../../situation.ts';

interface EnvShadowed extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly hidden: string;
  /** Whether the hidden value was tried and works; only GOPROXY can be tried. */
  readonly hiddenWorks: boolean;
}

/** An OS variable overrides what `go env -w` stored. Sources: cmd/go/internal/cfg (EnvOrAndChanged), go-failures A6, F86. */
export default defineCause<EnvShadowed>({
  layer: 'config',
  order: 10,
  find: (situation) => situation.findings.of('setting.overrides').map((f) => judge(situation, f)),
  text: {
    'zh-CN': {
      headline: (_p, subject) => `${subject} 被环境变量覆盖`,
      summary: ({ source }, subject) =>
        `你用 go env -w 设置的 ${subject} 没有生效，被${sourceWords(source, 'zh-CN')}覆盖了。`,
      detail: ({ value, hidden, hiddenWorks }) =>
        `正在生效的是 ${value || '（空）'}，go env -w 里写的是 ${hidden}。操作系统的环境变量总是优先于 go env -w。${hiddenWorks ? '实测：被覆盖的那个值是可用的。' : ''}`,
      advice: ({ source }, subject) =>
        source === 'machine'
          ? `请管理员删除系统环境变量 ${subject}，再打开新的终端。`
          : `删除环境变量 ${subject}，再打开新的终端；go env -w 的设置随即生效。`,
    },
    en: {
      headline: (_p, subject) => `${subject} is overridden`,
      summary: ({ source }, subject) =>
        `The ${subject} you set with go env -w has no effect: ${sourceWords(source, 'en')} overrides it.`,
      detail: ({ value, hidden, hiddenWorks }) =>
        `In force is ${value || '(empty)'}; go env -w holds ${hidden}. Variables of the operating system always win over go env -w.${hiddenWorks ? ' We tried the hidden value: it works.' : ''}`,
      advice: ({ source }, subject) =>
        source === 'machine'
          ? `Ask an administrator to delete the machine variable ${subject}, then open a new terminal.`
          : `Delete the variable ${subject} and open a new terminal; the value of go env -w then takes effect.`,
    },
  },
});

function judge(situation: Situation, finding: Finding<'setting.overrides'>): CauseDraft<EnvShadowed> {
  const { setting } = finding.params;
  const hidden = setting.shadows.find((s) => s.source === 'goenv')?.value ?? '';
  const trials = situation.views.filter((v) => v.target.shadowed === true);
  const working = [...trials.filter((v) => v.works), ...listed(situation, hidden)];
  const hiddenWorks = setting.name === 'GOPROXY' && working.length > 0;
  const guilty = hiddenWorks && !situation.goWorks && situation.walk.served === null;
  return {
    subject: setting.name,
    params: { value: setting.value, source: setting.source, hidden, hiddenWorks },
    certainty: guilty ? 'confirmed' : 'possible',
    severity: guilty ? 'error' : 'warning',
    ...(guilty ? {} : { advisory: true }),
    evidence: evidenceOf([finding, ...trials.map((v) => v.http)]),
    explains: [finding.id],
    ...(guilty ? { controls: [...new Set(working.map((v) => v.target.url))] } : {}),
  };
}

/** The hidden list's first mirror may be tested under another role already, for instance as a control. */
function listed({ views }: Situation, hidden: string): readonly PathView[] {
  return views.filter(
    (v) => v.works && v.target.entry === undefined && v.target.role !== 'proxy' && hidden.includes(v.target.host),
  );
}
