import type { FailureWord } from '../../../domain/failure.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

type Lost = readonly { readonly key: string; readonly value: string }[];

interface EnvFileUnreadable extends Record<string, unknown> {
  readonly path: string;
  readonly failure: FailureWord;
  readonly named: boolean;
  readonly usualPath: string;
  readonly lost: Lost;
}

/**
 * The file of `go env -w` cannot be read, or GOENV names another place: `go` goes on with its defaults, without a word.
 * Source: cmd/go/internal/cfg (readEnvFile), go-failures A6.
 */
export default defineCause<EnvFileUnreadable>({
  layer: 'config',
  order: 4,
  find: (situation) =>
    situation.findings.of('env-file.unreadable').map((f) => {
      const { lost, named } = f.params;
      const saved = situation.goWorks ? [] : wouldHelp(situation, lost);
      // What stands in a file that nobody can read is not known: it may be what is missing where a default fails.
      const maybe = !situation.goWorks && !named && situation.settings.get('GOPROXY')?.source === 'goroot';
      const guilty = saved.length > 0;
      return {
        subject: f.params.path,
        params: f.params,
        certainty: guilty || situation.goWorks ? 'confirmed' : maybe ? 'likely' : 'possible',
        severity: guilty || maybe ? 'error' : 'warning',
        because: f.params.failure,
        evidence: evidenceOf([f]),
        explains: [f.id],
        ...(guilty ? { controls: saved } : {}),
      };
    }),
  text: {
    'zh-CN': {
      headline: () => '读不到 go 的设置文件',
      summary: ({ path, named, failure }) =>
        named
          ? `GOENV 指向 ${path}，${failure === 'not-found' ? '那里没有文件' : '它不能当作设置文件读取'}。`
          : `go env -w 写入的设置文件 ${path} 读不出来。`,
      detail: ({ lost, usualPath, named }) =>
        `go 读不到设置文件时不会报错，只会悄悄使用默认值。${
          lost.length > 0
            ? `平常的设置文件 ${usualPath} 里有 ${lost.map(({ key }) => key).join('、')}，现在都没有生效。`
            : named
              ? ''
              : '里面写了什么，现在也看不到。'
        }`,
      advice: ({ named, path }) =>
        named
          ? '删除环境变量 GOENV，再打开新的终端；如果是有意放在别处，改成正确的路径。'
          : `改正 ${path} 的权限（它应该是属于你自己的普通文件），再检查一次。`,
    },
    en: {
      headline: () => "go's settings cannot be read",
      summary: ({ path, named, failure }) =>
        named
          ? `GOENV names ${path}, ${failure === 'not-found' ? 'where there is no file' : 'which cannot be read as a file of settings'}.`
          : `The file of go env -w, ${path}, cannot be read.`,
      detail: ({ lost, usualPath, named }) =>
        `go does not say so and takes its defaults. ${
          lost.length > 0
            ? `The usual file, ${usualPath}, has ${lost.map(({ key }) => key).join(', ')}, none of which is in force.`
            : named
              ? ''
              : 'What stands in it cannot be seen from here either.'
        }`,
      advice: ({ named, path }) =>
        named
          ? 'Delete the variable GOENV and open a new terminal; if the file is elsewhere on purpose, correct the path.'
          : `Correct the rights of ${path}, which should be a plain file of your own, and check again.`,
    },
  },
});

/** Settings of the usual file that would mend what fails: a mirror that was tried and works, a key under which the database holds. */
function wouldHelp({ views, findings }: Situation, lost: Lost): readonly string[] {
  const valueOf = (key: string) => lost.find((l) => l.key === key)?.value;
  const goproxy = valueOf('GOPROXY');
  const mirrors = views.filter((v) => v.works && goproxy?.includes(v.target.host)).map((v) => v.target.url);
  const unverified = findings.of('sumdb.lookup').some((f) => !f.params.verified);
  return [...mirrors, ...(unverified && valueOf('GOSUMDB') !== undefined ? ['GOSUMDB'] : [])];
}
