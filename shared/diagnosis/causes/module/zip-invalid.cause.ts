import { defineCause } from '../../define-cause.ts';
import { failedModules } from '../../failed-modules.ts';
import { evidenceOf } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface ZipInvalid extends Record<string, unknown> {
  readonly module: string;
  /** The mirror that sent it; '' if it was made from a repository. */
  readonly mirror: string;
  /** A name in it that does not belong there; '' if not known. */
  readonly name: string;
}

const REFUSED =
  /zip for \S+ has unexpected file (\S+)|create zip: |downloaded zip file too large|case-insensitive file name collision/u;

/** The archive breaks the rules for module zips. Sources: go-failures F62, F63; golang.org/x/mod/zip. */
export default defineCause<ZipInvalid>({
  layer: 'module',
  order: 8,
  find: (situation) =>
    failedModules(situation).flatMap(({ module, subject, text, error }) => {
      const refused = REFUSED.exec(text);
      if (!refused) return [];
      const [stray] = situation.findings.of('module.stray-file').filter((f) => f.params.module === module);
      return [
        {
          subject,
          params: {
            module,
            mirror: stray?.params.target.replace(/^\w+:https?:\/\//u, '') ?? '',
            name: stray?.params.name ?? refused[1] ?? '',
          },
          certainty: stray ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([stray, error]),
          explains: [error.id, ...(stray ? [stray.id] : [])],
          controls: stray ? [stray.params.target] : [],
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '模块的压缩包不合规',
      summary: ({ mirror }, subject) =>
        mirror === ''
          ? `${subject} 的压缩包不符合 Go 的规定。`
          : `${mirror} 提供的 ${subject} 压缩包不符合 Go 的规定。`,
      detail: ({ name }) =>
        `${name === '' ? '' : `里面有不该有的文件：${name}。`}包里的文件都要在“模块@版本/”之下，不能只差大小写，也不能太大。可能是镜像打错了包，也可能是这个版本本身有问题。`,
      advice: ({ mirror }) => `换用别的镜像：${switchMirror(mirror)}；仍然这样就改用这个模块的其他版本，并告诉作者。`,
    },
    en: {
      headline: () => 'The module archive is not valid',
      summary: ({ mirror }, subject) =>
        mirror === ''
          ? `The archive of ${subject} breaks the rules of Go.`
          : `The archive of ${subject} that ${mirror} sends breaks the rules of Go.`,
      detail: ({ name }) =>
        `${name === '' ? '' : `It holds a file that does not belong there: ${name}. `}Everything has to lie below "module@version/", names must not differ only in case, and sizes have limits. The mirror packed it wrongly, or the version itself is at fault.`,
      advice: ({ mirror }) =>
        `Use another mirror: ${switchMirror(mirror)}; if it stays so, use another version and tell the author.`,
    },
  },
});
