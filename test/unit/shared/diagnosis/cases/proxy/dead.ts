import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, proxy, ran, setting, world } from '../../world.ts';

const url = 'http://127.0.0.1:7890';
const id = `proxy:${url}`;
const list = [goproxy('https://goproxy.cn'), setting('HTTPS_PROXY', url, 'user')];
const through = (tunnel?: 'connection-refused' | 'timed-out' | 'proxy-protocol') =>
  mirror('goproxy.cn', { through: id, ...(tunnel === undefined ? {} : { tunnel }) });

export default {
  fires: {
    'nobody listens on the port': {
      world: world(...list, proxy(url, 'HTTPS_PROXY', 'connection-refused'), through('connection-refused'), ran(1)),
      is: {
        subject: 'HTTPS_PROXY',
        certainty: 'confirmed',
        severity: 'error',
        because: 'connection-refused',
        targets: [id, 'mirror:https://goproxy.cn'],
        params: { variable: 'HTTPS_PROXY', proxy: url, source: 'user' },
      },
    },
    'the address swallows every packet': {
      world: world(...list, proxy(url, 'HTTPS_PROXY', 'timed-out'), through('timed-out'), ran(1)),
      is: { subject: 'HTTPS_PROXY', certainty: 'confirmed', severity: 'error', because: 'timed-out' },
    },
  },
  silent: {
    'the port is open and something else speaks there': world(
      ...list,
      proxy(url, 'HTTPS_PROXY'),
      through('proxy-protocol'),
      ran(1),
    ),
    'the port is open and the tunnel is silent': world(
      ...list,
      proxy(url, 'HTTPS_PROXY'),
      through('timed-out'),
      ran(1),
    ),
    'the tunnel opens': world(...list, proxy(url, 'HTTPS_PROXY'), through(), ran(1)),
    'go works': world(...list, proxy(url, 'HTTPS_PROXY', 'connection-refused'), through('connection-refused'), ran(0)),
  },
} satisfies CauseCases;
