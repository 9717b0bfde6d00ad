import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, proxy, ran, world } from '../../world.ts';

const url = 'http://proxy.corp.example:8080';
const id = `proxy:${url}`;
const open = [goproxy('https://goproxy.cn'), proxy(url, 'HTTPS_PROXY')];

export default {
  fires: {
    'a 403 to CONNECT': {
      world: world(...open, mirror('goproxy.cn', { through: id, tunnel: 403 }), ran(1)),
      is: {
        subject: 'HTTPS_PROXY',
        certainty: 'confirmed',
        severity: 'error',
        because: 'proxy-refused',
        params: { proxy: url, status: 403 },
      },
    },
    'a SOCKS proxy that hangs up at the address': {
      world: world(
        goproxy('https://goproxy.cn'),
        proxy('socks5://127.0.0.1:1080', 'HTTPS_PROXY'),
        mirror('goproxy.cn', { through: 'proxy:socks5://127.0.0.1:1080', tunnel: 'proxy-refused' }),
        ran(1),
      ),
      is: {
        subject: 'HTTPS_PROXY',
        certainty: 'confirmed',
        severity: 'error',
        params: { proxy: 'socks5://127.0.0.1:1080', status: 0, forbids: true },
      },
    },
  },
  silent: {
    'a 407': world(...open, mirror('goproxy.cn', { through: id, tunnel: 407 }), ran(1)),
    'a host that go does not need': world(
      ...open,
      mirror('goproxy.cn', { through: id }),
      control('proxy.golang.org', { through: id, tunnel: 403 }),
      ran(1),
    ),
  },
} satisfies CauseCases;
