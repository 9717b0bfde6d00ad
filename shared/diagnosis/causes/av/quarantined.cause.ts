import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface Quarantined extends Record<string, unknown> {
  readonly threat: string;
  readonly files: readonly string[];
}

/** Defender remembers taking a file of Go for a threat, and `go` fails at a virus or is gone. Source: go-failures F105; go.dev/doc/faq#virus. */
export default defineCause<Quarantined>({
  layer: 'av',
  order: 10,
  find: ({ findings, downloadErrors, goWorks }) => {
    if (goWorks) return [];
    const told = downloadErrors.filter((f) => f.params.hints.some(({ code }) => code === 'av.quarantined'));
    const missing = findings.of('go.not-found');
    return findings.of('guard.detection').map((detection) => {
      const { threat, files } = detection.params;
      const named = told.filter((f) => files.some((file) => f.params.text.toLowerCase().includes(file.toLowerCase())));
      const fits = told.length > 0 || missing.length > 0;
      return {
        subject: files[0] ?? '',
        params: { threat, files },
        certainty: named.length > 0 ? 'confirmed' : fits ? 'likely' : 'possible',
        severity: fits ? 'error' : 'warning',
        evidence: evidenceOf([detection, ...told, ...missing]),
        explains: [detection.id, ...told.map((f) => f.id), ...missing.map((f) => f.id)],
        // The history of Defender is written by nobody else, and could have named other files.
        controls: named.length > 0 ? files : [],
      };
    });
  },
  text: {
    'zh-CN': {
      headline: () => '杀毒软件隔离了文件',
      summary: ({ files, threat }) =>
        `Windows Defender 把 ${files[0]} 当成了${threat === '' ? '病毒' : `“${threat}”`}。`,
      detail: ({ files }) =>
        `保护历史记录里有它：${files.join('、')}。Go 的工具和用 Go 编译的程序有时会被误报；被隔离以后，go 就读不到、也运行不了它。`,
      advice: () =>
        '先证实它来自官方：看文件属性里的数字签名，或与 go.dev/dl 上的 SHA-256 对照；能证实才还原。证实不了的，更新病毒库后删除它再重新下载。公司电脑请找管理员。',
    },
    en: {
      headline: () => 'The antivirus took a file away',
      summary: ({ files, threat }) =>
        `Windows Defender took ${files[0]} for ${threat === '' ? 'a virus' : `"${threat}"`}.`,
      detail: ({ files }) =>
        `It stands in the protection history: ${files.join(', ')}. Tools of Go and programs built with it are sometimes mistaken for viruses; go can neither read nor run what is in quarantine.`,
      advice: () =>
        'Find out first whether it is genuine: by the digital signature in its properties, or by the SHA-256 on go.dev/dl; restore it only then. Otherwise update the virus definitions, delete it and download it again. On a company computer ask the administrators.',
    },
  },
});
