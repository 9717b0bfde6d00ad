import { defineCause } from '../../define-cause.ts';
import { deniedByOthers, foreignProducts } from '../../guard-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface UnknownThirdParty extends Record<string, unknown> {
  readonly product: string;
  readonly program: string;
}

/** `go` is denied, Windows' firewall is not why, and the only other guard here is one whose ways are not known. Source: go-failures F112. */
export default defineCause<UnknownThirdParty>({
  layer: 'av',
  order: 60,
  find: (situation) => {
    const view = deniedByOthers(situation);
    const products = foreignProducts(situation);
    const [product] = products;
    if (!view || !product || products.some(({ params }) => params.filtersNetwork)) return [];
    const [program = 'go.exe'] = situation.findings.of('go.installed').map((f) => f.params.path);
    return [
      {
        subject: product.params.name,
        params: { product: product.params.name, program },
        certainty: 'possible',
        severity: 'error',
        because: 'access-denied',
        evidence: evidenceOf([product, ...view.denied, ...view.passed.map((v) => v.http)]),
        explains: [product.id, ...view.denied.map((f) => f.id)],
        controls: view.passed.map((v) => v.target.url),
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '有其他安全软件在运行',
      summary: ({ product }) => `go 被拒绝联网，可能与“${product}”有关，但从外面看不到它的设置。`,
      detail: () => 'Windows 防火墙里没有拦截 go 的规则。有些安全软件不公开自己的规则和记录，只能在它的界面里查看。',
      advice: ({ product, program }) =>
        `打开“${product}”的拦截记录，看有没有 ${program}；有的话把它和模块缓存文件夹加入信任列表。`,
    },
    en: {
      headline: () => 'Another security product is at work',
      summary: ({ product }) =>
        `go is denied the network, possibly by "${product}", whose settings cannot be seen from outside.`,
      detail: () =>
        'The Windows Firewall has no rule against go. Some products keep their rules and records to themselves; only their own window shows them.',
      advice: ({ product, program }) =>
        `Look for ${program} in the log of "${product}"; if it is there, add it and the module cache to its trusted list.`,
    },
  },
});
