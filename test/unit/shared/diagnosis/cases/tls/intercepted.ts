import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const by = (issuer: string) => ({ tls: 'tls-untrusted', certificate: { issuer } }) as const;

export default {
  fires: {
    'unrelated names, one issuer that nobody trusts': {
      world: world(list, mirror('goproxy.cn', by('CN=Gateway')), control('proxy.golang.org', by('CN=Gateway')), ran(1)),
      is: {
        subject: 'goproxy.cn',
        certainty: 'confirmed',
        severity: 'error',
        because: 'tls-untrusted',
        targets: ['mirror:https://goproxy.cn', 'control:https://proxy.golang.org'],
        controls: ['proxy.golang.org'],
        params: { issuer: 'CN=Gateway', hosts: ['goproxy.cn', 'proxy.golang.org'] },
      },
    },
  },
  silent: {
    'one host': world(list, mirror('goproxy.cn', by('CN=Gateway')), control('proxy.golang.org'), ran(1)),
    'two names of one owner': world(
      goproxy('https://a.corp.example,https://b.corp.example'),
      mirror('a.corp.example', by('CN=Corp CA')),
      mirror('b.corp.example', { entry: 1, ...by('CN=Corp CA') }),
      ran(1),
    ),
    'two issuers': world(list, mirror('goproxy.cn', by('CN=One')), control('proxy.golang.org', by('CN=Two')), ran(1)),
  },
} satisfies CauseCases;
