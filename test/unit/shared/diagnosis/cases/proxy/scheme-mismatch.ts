import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, idOf, mirror, proxy, ran, saw, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const through = (url: string, failure: FailureWord, speaks: 'http' | 'socks5' | 'unknown') => [
  ...proxy(url, 'HTTPS_PROXY'),
  ...mirror('goproxy.cn', { through: `proxy:${url}`, untried: true }),
  saw('proxy.reply', { target: idOf('goproxy.cn'), speaks, failure }, 'fail'),
];

export default {
  fires: {
    'a SOCKS port in an http address': {
      world: world(list, through('http://127.0.0.1:1080', 'proxy-protocol', 'socks5'), ran(1)),
      is: {
        subject: 'HTTPS_PROXY',
        certainty: 'confirmed',
        severity: 'error',
        params: {
          proxy: 'http://127.0.0.1:1080',
          source: 'process',
          said: 'http',
          speaks: 'socks5',
          meant: 'socks5://127.0.0.1:1080',
        },
      },
    },
    'something that nobody knows': {
      world: world(list, through('https://127.0.0.1:1080', 'tls-not-tls', 'unknown'), ran(1)),
      is: { subject: 'HTTPS_PROXY', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'nobody listens': world(list, through('http://127.0.0.1:1080', 'connection-refused', 'unknown'), ran(1)),
    'go works': world(list, through('http://127.0.0.1:1080', 'proxy-protocol', 'socks5'), ran(0)),
  },
} satisfies CauseCases;
