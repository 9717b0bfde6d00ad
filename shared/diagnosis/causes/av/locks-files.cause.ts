import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface LocksFiles extends Record<string, unknown> {
  readonly path: string;
  readonly product: string;
}

/** `go` may not rename what it just unpacked, and something here scans new files. Source: go-failures F105; golang/go#36568. */
export default defineCause<LocksFiles>({
  layer: 'av',
  order: 20,
  find: ({ findings, downloadErrors, goWorks }) => {
    const hints = downloadErrors.flatMap((finding) =>
      finding.params.hints.flatMap(({ code, subject }) => (code === 'av.locks-files' ? [{ finding, subject }] : [])),
    );
    const [product] = findings
      .of('guard.product')
      .filter(({ params }) => params.kind !== 'firewall' && params.state !== 'off');
    const [first] = hints;
    if (goWorks || !first || !product) return [];
    const path = first.subject ?? first.finding.subject;
    return [
      {
        subject: path,
        params: { path, product: product.params.name },
        // The lock is gone by the time anybody could look who held it.
        certainty: 'likely',
        severity: 'error',
        evidence: evidenceOf([product, ...hints.map((h) => h.finding)]),
        explains: [product.id, ...hints.map((h) => h.finding.id)],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '杀毒软件占用着文件',
      summary: ({ product }) => `go 不能改名或打开模块缓存里的文件，多半是“${product}”正在扫描它们。`,
      detail: ({ path }) =>
        `go 刚解压完 ${path} 就要改名，而新文件一出现就会被扫描，这时 go 动不了它。IDE 和索引服务偶尔也会这样。`,
      advice: ({ product }) =>
        `再试一次；总是这样的话，在“${product}”里把模块缓存文件夹（go env GOMODCACHE）排除，并升级 Go。`,
    },
    en: {
      headline: () => 'Security software holds files',
      summary: ({ product }) =>
        `go may not rename or open files in the module cache; most likely "${product}" is scanning them.`,
      detail: ({ path }) =>
        `go renames ${path} right after unpacking it, and new files are scanned as they appear; go cannot touch them meanwhile. IDEs and indexers do it now and then too.`,
      advice: ({ product }) =>
        `Try again; if it keeps happening, exclude the module cache folder (go env GOMODCACHE) in "${product}" and upgrade Go.`,
    },
  },
});
