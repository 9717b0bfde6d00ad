import type { CauseDraft } from '../../../domain/cause.ts';
import { compareGoVersions, versionOfToolchain } from '../../../go/go-version.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface Shadowed extends Record<string, unknown> {
  readonly path: string;
  readonly version: string;
  readonly other: string;
  readonly otherVersion: string;
  readonly why: 'broken' | 'too-old' | 'older';
  /** What has to be satisfied, for `too-old`. */
  readonly needed: string;
}

/** Several Gos in PATH, and the first is not the one that does. Source: go-failures F103. */
export default defineCause<Shadowed>({
  layer: 'go',
  order: 5,
  find: (situation) => [...broken(situation), ...older(situation)],
  text: {
    'zh-CN': {
      headline: () => '先找到的不是想用的 Go',
      summary: ({ path, other, why, needed }) =>
        why === 'broken'
          ? `PATH 里排在最前面的 ${path} 不能运行，能用的 ${other} 排在后面。`
          : why === 'too-old'
            ? `PATH 里排在最前面的 ${path} 太旧，达不到 go ${needed}；够新的 ${other} 排在后面。`
            : `PATH 里排在最前面的 ${path} 比后面的 ${other} 旧。`,
      detail: ({ version, otherVersion }) =>
        `输入 go 时，系统运行 PATH 里最先找到的那一个${version === '' ? '' : `（${version}）`}，后面的${otherVersion === '' ? '' : ` ${otherVersion} `}不会用到。旧的安装、包管理器或 IDE 都可能把自己的 Go 排在前面。`,
      advice: ({ other }) => `把 ${other} 所在的文件夹移到 PATH 最前面，或卸载用不着的 Go，再打开新的终端。`,
    },
    en: {
      headline: () => 'Another Go comes first',
      summary: ({ path, other, why, needed }) =>
        why === 'broken'
          ? `${path} comes first in PATH and does not run; ${other}, which does, stands behind it.`
          : why === 'too-old'
            ? `${path} comes first in PATH and is too old for go ${needed}; ${other} is new enough and stands behind it.`
            : `${path} comes first in PATH and is older than ${other} behind it.`,
      detail: ({ version, otherVersion }) =>
        `Typing go runs the first one in PATH${version === '' ? '' : ` (${version})`}; ${otherVersion === '' ? 'the other one' : otherVersion} is not used. An old installation, a package manager or an IDE may have put its own in front.`,
      advice: ({ other }) =>
        `Move the folder of ${other} to the front of PATH, or remove the Go that is not needed, then open a new terminal.`,
    },
  },
});

function broken({ findings }: Situation): readonly CauseDraft<Shadowed>[] {
  const installations = findings.of('go.in-path')[0]?.params.installations ?? [];
  return findings.of('go.broken').flatMap((f) => {
    const { path, works } = f.params;
    if (works === undefined) return [];
    const versionOf = (of: string) => installations.find((i) => i.path === of)?.version ?? '';
    return [
      {
        subject: path,
        params: {
          path,
          version: versionOf(path),
          other: works,
          otherVersion: versionOf(works),
          why: 'broken',
          needed: '',
        },
        certainty: 'confirmed',
        severity: 'error',
        evidence: evidenceOf([f]),
        explains: [f.id],
        controls: [works],
      },
    ];
  });
}

function older({ findings }: Situation): readonly CauseDraft<Shadowed>[] {
  return findings.of('go.in-path').flatMap((f) => {
    const [first, ...rest] = f.params.installations;
    const newest = rest.reduce((best, i) => (isNewer(i.version, best?.version ?? '') ? i : best), rest[0]);
    if (!first || !newest || first.version === '' || !isNewer(newest.version, first.version)) return [];
    const [tooOld] = findings.judged('go.too-old');
    const needed = String(tooOld?.params['needed'] ?? '');
    const enough = tooOld !== undefined && compareGoVersions(versionOfToolchain(newest.version), needed) >= 0;
    return [
      {
        subject: first.path,
        params: {
          path: first.path,
          version: first.version,
          other: newest.path,
          otherVersion: newest.version,
          why: enough ? ('too-old' as const) : ('older' as const),
          needed: enough ? needed : '',
        },
        certainty: enough ? ('likely' as const) : ('possible' as const),
        severity: enough ? ('error' as const) : ('warning' as const),
        ...(enough ? {} : { advisory: true }),
        evidence: evidenceOf([f, tooOld]),
        explains: enough && tooOld ? [f.id, tooOld.id] : [f.id],
      },
    ];
  });
}

function isNewer(a: string, b: string): boolean {
  return compareGoVersions(versionOfToolchain(a), versionOfToolchain(b)) > 0;
}
