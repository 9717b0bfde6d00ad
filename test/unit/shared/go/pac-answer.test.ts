import { expect, it } from 'vitest';
import { parsePacAnswer } from '../../../../shared/go/pac-answer.ts';

it.each([
  ['DIRECT', []],
  ['', []],
  ['PROXY 127.0.0.1:7890; DIRECT', [{ scheme: 'http', host: '127.0.0.1', port: '7890' }]],
  ['proxy p.example', [{ scheme: 'http', host: 'p.example', port: '80' }]],
  ['DIRECT; PROXY never.example:1', []],
  [
    'HTTPS p.example:8443;SOCKS5 [fd00::1]:1080 ; SOCKS s.example',
    [
      { scheme: 'https', host: 'p.example', port: '8443' },
      { scheme: 'socks5', host: 'fd00::1', port: '1080' },
      { scheme: 'socks5', host: 's.example', port: '1080' },
    ],
  ],
  ['PROXY ; QUIC q.example:443; PROXY a b c; PROXY x@y:1; nonsense', [{ scheme: 'http', host: 'a', port: '80' }]],
])('%s', (answer, proxies) => {
  expect(parsePacAnswer(answer)).toEqual(proxies);
});
