import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, idOf, mirror, proxy, ran, saw, world } from '../../world.ts';

const host = 'goproxy.corp.example.com';
const address = 'http://10.0.0.9:8080';
const through = `proxy:${address}`;
const list = goproxy(`https://${host}`);
const without = (works: boolean, about = idOf(host)) =>
  saw('proxy.without', { target: about, works, addresses: ['10.1.2.3'] }, works ? 'warn' : 'ok');

export default {
  fires: {
    'the proxy refuses an internal host that answers without it': {
      world: world(
        list,
        proxy(address, 'HTTPS_PROXY'),
        mirror(host, { through, tunnel: 403 }),
        without(true),
        ran(1, [`Get "https://${host}/x": Forbidden`]),
      ),
      is: {
        subject: 'HTTPS_PROXY',
        certainty: 'confirmed',
        severity: 'error',
        params: { host, proxy: address, variable: 'HTTPS_PROXY' },
        controls: [`${host} without the proxy`],
      },
    },
  },
  silent: {
    'it does not answer without it either': world(
      list,
      proxy(address, 'HTTPS_PROXY'),
      mirror(host, { through, tunnel: 403 }),
      without(false),
      ran(1),
    ),
    'a public service: the company wants it to go through the proxy': world(
      goproxy('https://goproxy.cn'),
      proxy(address, 'HTTPS_PROXY'),
      mirror('goproxy.cn', { through, tunnel: 403 }),
      without(true, idOf('goproxy.cn')),
      ran(1),
    ),
    'the proxy gets there': world(list, proxy(address, 'HTTPS_PROXY'), mirror(host, { through }), ran(0)),
  },
} satisfies CauseCases;
