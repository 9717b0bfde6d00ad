import type { TextOver } from '../domain/text.ts';
import type { ProgramIdentity } from '../windows/allow-list.ts';

/** What is proven of a program, in one sentence for whoever is to let it through; params of an older journal may lack all of it. */
export const identityWords: TextOver<Partial<ProgramIdentity>> = {
  'zh-CN': ({ signature, signer, sha256, checksum }) =>
    checksum === 'proven'
      ? `与校验数据库签名的 Go 工具链一致。SHA-256：${sha256 ?? '读不到'}。`
      : signature === 'valid'
        ? `签名有效：${signer}。SHA-256：${sha256 ?? '读不到'}。`
        : `没有有效的签名可以证明它是官方程序，先核对 SHA-256：${sha256 ?? '读不到'}。`,
  en: ({ signature, signer, sha256, checksum }) =>
    checksum === 'proven'
      ? `It is the go of the toolchain that the checksum database has signed. SHA-256: ${sha256 ?? 'cannot be read'}.`
      : signature === 'valid'
        ? `Signed by ${signer}. SHA-256: ${sha256 ?? 'cannot be read'}.`
        : `No valid signature proves that it is genuine; compare its SHA-256 first: ${sha256 ?? 'cannot be read'}.`,
};
