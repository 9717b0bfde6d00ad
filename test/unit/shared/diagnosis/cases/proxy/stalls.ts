import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, proxy, ran, world } from '../../world.ts';

const url = 'http://127.0.0.1:7890';
const silent = mirror('goproxy.cn', { through: `proxy:${url}`, tunnel: 'timed-out' });
const list = goproxy('https://goproxy.cn');

export default {
  fires: {
    'the port is open, CONNECT is never answered': {
      world: world(list, proxy(url, 'HTTPS_PROXY'), silent, ran(null)),
      is: { subject: 'HTTPS_PROXY', certainty: 'confirmed', severity: 'error', because: 'timed-out', controls: [url] },
    },
  },
  silent: {
    'the port is silent as well': world(list, proxy(url, 'HTTPS_PROXY', 'timed-out'), silent, ran(null)),
    'go works': world(list, proxy(url, 'HTTPS_PROXY'), silent, ran(0)),
  },
} satisfies CauseCases;
