import type { Language } from '../domain/text.ts';

const TEXT = {
  'zh-CN': (addresses: string) =>
    `别的 DNS 服务器给出的地址 ${addresses} 可以正常连接：可能是这里的 DNS 给错了地址，也可能只是镜像的这个节点不通。`,
  en: (addresses: string) =>
    ` Other DNS servers give ${addresses}, which works: either the answer given here is wrong, or only this site of the mirror cannot be reached.`,
};

/**
 * A sentence for the detail of a cause, in English with a space before it, about addresses that only other resolvers gave
 * and that work; empty where there are none. Which of the two it is nobody can see from here: public names have different
 * addresses by region.
 */
export function elsewhereText(addresses: readonly string[] | undefined, language: Language): string {
  return addresses ? TEXT[language](addresses.join(language === 'en' ? ', ' : '、')) : '';
}
