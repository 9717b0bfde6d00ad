import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface GosumStale extends Record<string, unknown> {
  readonly module: string;
  readonly file: string;
  readonly line: number;
  readonly recorded: string;
  readonly signed: string;
}

/**
 * go.sum has another hash than the checksum database has signed, and what comes is what was signed: go.sum is wrong. The
 * download could have differed from both. Source: go-failures F56.
 */
export default defineCause<GosumStale>({
  layer: 'module',
  order: 15,
  find: ({ findings }) =>
    findings.of('module.sum-line').flatMap((line) => {
      const hashes = findings.of('module.hash').filter((f) => f.subject === line.subject && f.params.signed);
      const signed = hashes[0]?.params.signed;
      const honest = hashes.filter((f) => f.params.matches === true);
      if (signed === undefined || line.params.hashes.includes(signed) || honest.length === 0) return [];
      const { file, hashes: recorded, line: number } = line.params;
      return [
        {
          subject: line.subject,
          params: { module: line.subject, file, line: number, recorded: recorded[0] ?? '', signed },
          certainty: 'confirmed' as const,
          severity: 'error' as const,
          evidence: evidenceOf([line, ...honest]),
          explains: [line.id],
          controls: honest.map((f) => f.params.target),
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => 'go.sum 里的记录不对',
      summary: ({ module }) => `go.sum 里 ${module} 的校验值不对，下载的内容没有问题。`,
      detail: ({ file, line, recorded, signed }) =>
        `${file} 第 ${line} 行写的是 ${recorded}，校验数据库签名的是 ${signed}，下载到的正是后者。多半是合并时弄错，或作者早先换过内容。`,
      advice: () =>
        '先从版本库取回原来的 go.sum。仍然不对的话，只删掉这个模块的行，运行 go mod tidy，由校验数据库重新核对。不要关闭校验。',
    },
    en: {
      headline: () => 'go.sum has a wrong hash',
      summary: ({ module }) => `The hash of ${module} in go.sum is wrong; what is downloaded is right.`,
      detail: ({ file, line, recorded, signed }) =>
        `Line ${line} of ${file} says ${recorded}; the checksum database signed ${signed}, and that is what comes. A merge went wrong, or the author once changed the content.`,
      advice: () =>
        'First restore go.sum from version control. If it is still wrong, delete only the lines of this module and run go mod tidy: the checksum database verifies them anew. Do not turn verification off.',
    },
  },
});
