import type { TextOver } from '../domain/text.ts';
import type { ProgramIdentity } from '../windows/allow-list.ts';

/** What is proven of a program, in one sentence for whoever is to let it through; params of an older journal may lack all of it. */
export const identityWords: TextOver<Partial<ProgramIdentity>> = {
  'zh-CN': ({ signature, signer, sha256 }) =>
    signature === 'valid'
      ? `签名有效：${signer}。SHA-256：${sha256 ?? '读不到'}。`
      : `没有有效的签名可以证明它是官方程序，先核对 SHA-256：${sha256 ?? '读不到'}。`,
  en: ({ signature, signer, sha256 }) =>
    signature === 'valid'
      ? `Signed by ${signer}. SHA-256: ${sha256 ?? 'cannot be read'}.`
      : `No valid signature proves that it is genuine; compare its SHA-256 first: ${sha256 ?? 'cannot be read'}.`,
};
