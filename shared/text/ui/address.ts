import type { AddressView } from '../../address/address-view.ts';
import type { Text } from '../../domain/text.ts';
import type { Phrases } from './phrases.ts';

export const address = {
  title: { 'zh-CN': '测试地址', en: 'Test an address' },
  lead: {
    'zh-CN': '从这台电脑走一遍 go 会走的路：域名解析、连接、加密、应答，一步一步看卡在哪里。',
    en: 'Goes the way that go would go from this computer, name, connection, encryption, answer, and shows where it breaks.',
  },
  field: { 'zh-CN': '要测试的地址，每行一个', en: 'Addresses to test, one a line' },
  placeholder: { 'zh-CN': 'https://goproxy.cn\nproxy.golang.org', en: 'https://proxy.golang.org\ngoproxy.cn' },
  run: {
    'zh-CN': ({ count }: { count: number }) => (count > 1 ? `测试 ${count} 个地址` : '测试'),
    en: ({ count }: { count: number }) => (count > 1 ? `Test ${count} addresses` : 'Test'),
  },
  running: { 'zh-CN': '正在测试…', en: 'Testing…' },
  stop: { 'zh-CN': '停止', en: 'Stop' },
  bad: {
    'zh-CN': ({ lines }: { lines: string }) => `不是网址，会跳过：${lines}`,
    en: ({ lines }: { lines: string }) => `Not an address, will be left out: ${lines}`,
  },
  badLine: {
    'zh-CN': ({ number, text }: { number: number; text: string }) => `第 ${number} 行“${text}”`,
    en: ({ number, text }: { number: number; text: string }) => `line ${number} “${text}”`,
  },
  empty: { 'zh-CN': '还没有测试过地址', en: 'Nothing has been tested yet' },
  emptyHint: {
    'zh-CN': '把镜像、公司代理或任何网址粘贴到上面。只会连接你写下的地址。',
    en: 'Paste a mirror, a company proxy or any web address above. Nothing but those is contacted.',
  },
  results: { 'zh-CN': '结果', en: 'Results' },
  status: {
    'zh-CN': ({ status }: { status: number }) => `应答 HTTP ${status}`,
    en: ({ status }: { status: number }) => `it answers HTTP ${status}`,
  },
  resolves: {
    'zh-CN': ({ list }: { list: string }) => `解析到 ${list}`,
    en: ({ list }: { list: string }) => `resolves to ${list}`,
  },
  commands: { 'zh-CN': '自己验证', en: 'See for yourself' },
  evidence: { 'zh-CN': '测到的细节', en: 'What was measured' },
  announceDone: {
    'zh-CN': ({ good, all }: { good: number; all: number }) => `测试完成：${all} 个地址，${good} 个能用`,
    en: ({ good, all }: { good: number; all: number }) => `Tested: ${good} of ${all} answer`,
  },
} satisfies Phrases;

/** The verdict on one address in a few words. */
export const ADDRESS_WORDS: Readonly<Record<AddressView['outcome'], Text>> = {
  waiting: { 'zh-CN': '测试中', en: 'Testing' },
  answers: { 'zh-CN': '连得上，但不是模块代理', en: 'Reached, but it is no module proxy' },
  'module-proxy': { 'zh-CN': '能用，是模块代理', en: 'Works as a module proxy' },
  fails: { 'zh-CN': '不通', en: 'Fails' },
};
