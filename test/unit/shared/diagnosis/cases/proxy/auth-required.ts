import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, proxy, ran, world } from '../../world.ts';

const url = 'http://proxy.corp.example:8080';
const id = `proxy:${url}`;
const open = [goproxy('https://goproxy.cn'), proxy(url, 'https_proxy')];

export default {
  fires: {
    'a 407 to CONNECT': {
      world: world(...open, mirror('goproxy.cn', { through: id, tunnel: 407 }), ran(1)),
      is: {
        subject: 'https_proxy',
        certainty: 'confirmed',
        severity: 'error',
        because: 'proxy-auth-required',
        params: { variable: 'https_proxy', proxy: url },
      },
    },
    'a SOCKS server that wants a password': {
      world: world(...open, mirror('goproxy.cn', { through: id, tunnel: 'proxy-auth-required' }), ran(1)),
      is: { subject: 'https_proxy', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'a 403': world(...open, mirror('goproxy.cn', { through: id, tunnel: 403 }), ran(1)),
    'go works': world(...open, mirror('goproxy.cn', { through: id, tunnel: 407 }), ran(0)),
  },
} satisfies CauseCases;
