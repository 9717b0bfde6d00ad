import iconv from 'iconv-lite';
import type { RecordedTool } from './recorded-commands.ts';

const ZH = ['当前的 WinHTTP 代理服务器设置:', '直接访问(没有代理服务器)。', '代理服务器:  ', '绕过列表     :  (无)'];
const EN = [
  'Current WinHTTP proxy settings:',
  'Direct access (no proxy server).',
  'Proxy Server(s) :  ',
  'Bypass List     :  (none)',
];

/** `netsh winhttp show proxy` of a recorded machine, in its language and code page. Words: test/fixtures/windows/netsh-winhttp-*.txt. */
export function recordedWinHttp(server: string | undefined, locale: string, encoding: string): RecordedTool {
  const [title = '', direct = '', label = '', bypass = ''] = locale.toLowerCase().startsWith('zh') ? ZH : EN;
  const lines = server === undefined ? [direct] : [`${label}${server}`, bypass];
  const text = ['', title, '', ...lines.map((line) => `    ${line}`), '', ''].join('\r\n');
  return ({ args }, as) =>
    args.join(' ') === 'winhttp show proxy'
      ? { exitCode: 0, stdout: iconv.decode(iconv.encode(text, encoding), as), stderr: '', ms: 60 }
      : undefined;
}
