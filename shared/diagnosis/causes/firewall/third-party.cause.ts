import type { Language } from '../../../domain/text.ts';
import { productById } from '../../../windows/find-products.ts';
import { defineCause } from '../../define-cause.ts';
import { deniedByOthers, foreignProducts } from '../../guard-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface ThirdParty extends Record<string, unknown> {
  readonly product: string;
  /** Id in `shared/windows/`. */
  readonly known: string | null;
  readonly managed: boolean;
  readonly program: string;
}

/** `go` is denied the network and the Windows firewall is not why: a product that filters by program is here. Source: go-failures F112. */
export default defineCause<ThirdParty>({
  layer: 'firewall',
  order: 40,
  find: (situation) => {
    const view = deniedByOthers(situation);
    if (!view) return [];
    const [program = 'go.exe'] = situation.findings.of('go.installed').map((f) => f.params.path);
    const products = foreignProducts(situation).filter(({ params }) => params.filtersNetwork);
    // Where the administrators have an agent, it decides.
    const [product] = [...products].sort((a, b) => Number(b.params.managed) - Number(a.params.managed));
    if (!product) return [];
    const { name, known, managed } = product.params;
    return [
      {
        subject: name,
        params: { product: name, known, managed, program },
        certainty: 'likely',
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
      headline: () => '别的安全软件在拦截',
      summary: (params) => `很可能是“${nameOf(params, 'zh-CN')}”不让 go 访问网络，而不是 Windows 防火墙。`,
      detail: () =>
        'Windows 防火墙里没有拦截 go 的规则，本程序也能连上同一个镜像，只有 go 被拒绝：这是按程序联网控制的软件才有的现象。',
      advice: (params) =>
        params.managed
          ? `它由公司统一管理，请把这份报告交给管理员，请他们放行 ${params.program}。`
          : `打开“${nameOf(params, 'zh-CN')}”：${menuOf(params, 'zh-CN') ?? '找到联网控制或程序联网权限'}，允许 ${params.program}。`,
    },
    en: {
      headline: () => 'Another security product blocks',
      summary: (params) => `Most likely "${nameOf(params, 'en')}" keeps go off the network, not the Windows Firewall.`,
      detail: () =>
        'The Windows Firewall has no rule against go, and this program reaches the same mirror; only go is denied. Products that control the network program by program do that.',
      advice: (params) =>
        params.managed
          ? `Your company manages it: hand this report to the administrators and ask them to allow ${params.program}.`
          : `Open "${nameOf(params, 'en')}": ${menuOf(params, 'en') ?? 'find its network control'}, and allow ${params.program}.`,
    },
  },
});

function nameOf({ known, product }: ThirdParty, language: Language): string {
  return (known === null ? undefined : productById(known)?.name[language]) ?? product;
}

function menuOf({ known }: ThirdParty, language: Language): string | undefined {
  return known === null ? undefined : productById(known)?.network[language];
}
