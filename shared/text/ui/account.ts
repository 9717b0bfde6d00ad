import type { Phrases } from './phrases.ts';

/** The window of its own that asks for an account. */
export const accountWords = {
  title: { 'zh-CN': '填写账号', en: 'Enter an account' },
  lead: {
    'zh-CN': ({ host }: { host: string }) => `go 和 git 访问 ${host} 时用的账号`,
    en: ({ host }: { host: string }) => `The account that go and git use at ${host}`,
  },
  login: { 'zh-CN': '用户名', en: 'User name' },
  password: { 'zh-CN': '密码或访问令牌', en: 'Password or access token' },
  where: {
    'zh-CN': ({ file }: { file: string }) => `只写进 ${file}，别处都不保存。下一步会先给你看要改什么，现在还不会写入。`,
    en: ({ file }: { file: string }) =>
      `It is written into ${file} and kept nowhere else. You see the change first; nothing is written yet.`,
  },
  wrong: {
    'zh-CN': '没有收下：两项都要填，不能有空格、引号、# 或反斜杠，netrc 写不了它们。',
    en: 'Not taken: both are needed, without spaces, quotes, # or backslashes, which netrc cannot hold.',
  },
  next: { 'zh-CN': '下一步', en: 'Continue' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  offer: { 'zh-CN': '填写账号…', en: 'Enter an account…' },
  offerText: {
    'zh-CN': ({ host }: { host: string }) => `已经有 ${host} 的账号或令牌？填写后，会写进 netrc 再验证：`,
    en: ({ host }: { host: string }) =>
      `You have an account or token for ${host}? Enter it; it goes into netrc, and is proven:`,
  },
} satisfies Phrases;
