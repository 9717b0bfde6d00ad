import { expect, it } from 'vitest';
import { proxyOfSettings } from '../../../../shared/windows/proxy-settings.ts';

const of = (server: string | null, bypass: readonly string[] = [], host = 'goproxy.cn') => {
  const proxy = proxyOfSettings({ server, bypass }, host);
  return proxy && `${proxy.scheme}://${proxy.host}:${proxy.port}`;
};

it.each([
  ['127.0.0.1:7890', 'http://127.0.0.1:7890'],
  ['http=a.example:1;https=b.example:2;ftp=c.example:3', 'http://b.example:2'],
  ['http=a.example:1;socks=127.0.0.1:10808', 'socks5://127.0.0.1:10808'],
  ['http=a.example:1', null],
  [null, null],
  ['', null],
  [':::', null],
])('%j is %s for https', (server, expected) => {
  expect(of(server)).toBe(expected);
});

it.each([
  ['goproxy.cn', true],
  ['*.goproxy.cn', false],
  ['*proxy*', true],
  ['https://goproxy.cn:443', true],
  ['<local>', false],
  ['(.+', false],
  ['', false],
])('the exception %j holds: %s', (pattern, direct) => {
  expect(of('127.0.0.1:7890', [pattern])).toBe(direct ? null : 'http://127.0.0.1:7890');
});

it('names without a dot are local', () => {
  expect(of('127.0.0.1:7890', ['<local>'], 'mirror')).toBeNull();
});
