import type { SettingSource } from '../../../domain/setting.ts';
import { repositoryOfPath } from '../../../go/go-import.ts';
import { govcsProblem, parseGovcs } from '../../../go/govcs.ts';
import { defineCause } from '../../define-cause.ts';
import { missingOrigins, type OriginView } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { saidByGo } from '../../said-by-go.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GovcsForbids extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly module: string;
  /** What `go` says. */
  readonly message: string;
}

/** GOVCS does not let `go` start the program that a repository needs, or does not parse. Source: cmd/go/internal/vcs/vcs.go (checkGOVCS); go-failures F76. */
export default defineCause<GovcsForbids>({
  layer: 'config',
  order: 54,
  find: (situation) => {
    const setting = situation.settings.get('GOVCS');
    const goprivate = situation.settings.get('GOPRIVATE')?.value ?? '';
    if (!setting || setting.value === '') return [];
    const forbidden = missingOrigins(situation).flatMap((view) => {
      const message = problem(setting.value, goprivate, view);
      return message === undefined ? [] : [{ view, message }];
    });
    const [first] = forbidden;
    if (!first) return [];
    return [
      {
        subject: 'GOVCS',
        params: { value: setting.value, source: setting.source, module: first.view.subject, message: first.message },
        certainty: 'confirmed' as const,
        severity: 'error' as const,
        evidence: evidenceOf([first.view.origin, first.view.repository, first.view.error]),
        controls: saidByGo(situation, 'config.govcs-forbids'),
        explains: forbidden.flatMap(({ view }) => (view.error ? [view.error.id] : [])),
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => 'GOVCS 不允许使用 git',
      summary: ({ value, module }) => `GOVCS=${value} 不许 go 用版本管理程序去取 ${module}。`,
      detail: ({ source, message }) => `这个值${fromSource(source)}。go 的说法是：${message}`,
      advice: () =>
        '运行 go env -u GOVCS 恢复默认；如果它来自环境变量，删掉那个变量。公司规定不许的，请改用公司的模块镜像。',
    },
    en: {
      headline: () => 'GOVCS forbids git',
      summary: ({ value, module }) => `GOVCS=${value} does not let go use a version control program for ${module}.`,
      detail: ({ source, message }) =>
        `The value comes from ${sourceWords(source, 'en')}. In the words of go: ${message}`,
      advice: () =>
        "Run go env -u GOVCS for the default; if it comes from a variable, delete that. If your company forbids it, use the company's module mirror.",
    },
  },
});

function problem(value: string, goprivate: string, { module, repository, text }: OriginView): string | undefined {
  const parsed = parseGovcs(value);
  if ('error' in parsed) return parsed.error.message;
  const { vcs, root } = repository?.params ?? repositoryOfPath(module) ?? {};
  if (vcs !== undefined && root !== undefined) return govcsProblem(parsed.rules, vcs, root, goprivate);
  return /GOVCS disallows using .{0,200}/u.exec(text)?.[0];
}
