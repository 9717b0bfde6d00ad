import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, sumdb, world } from '../../world.ts';

const list = goproxy('https://goproxy.cn');
const seen = (issuer: string) => ({ certificate: { issuer, logged: false } }) as const;
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
        params: { issuer: 'CN=Gateway', hosts: ['goproxy.cn', 'proxy.golang.org'], trusted: false },
      },
    },
    'the same with its root installed: worth knowing, no error': {
      world: world(
        list,
        mirror('goproxy.cn', seen('CN=Gateway')),
        control('proxy.golang.org', seen('CN=Gateway')),
        ran(0),
      ),
      is: {
        subject: 'goproxy.cn',
        certainty: 'confirmed',
        severity: 'warning',
        advisory: true,
        controls: ['proxy.golang.org'],
        params: { issuer: 'CN=Gateway', hosts: ['goproxy.cn', 'proxy.golang.org'], trusted: true },
      },
    },
    'trusted, and go fails for another reason: still no error': {
      world: world(
        list,
        mirror('goproxy.cn', { ...seen('CN=Gateway'), http: { status: 503 } }),
        sumdb(seen('CN=Gateway')),
        ran(1),
      ),
      is: { subject: 'goproxy.cn', certainty: 'confirmed', severity: 'warning', advisory: true },
    },
    'one public host only, and a product that is known to do it': {
      world: world(list, mirror('goproxy.cn', seen('CN=Kaspersky Anti-Virus Personal Root Certificate')), ran(0)),
      is: { subject: 'goproxy.cn', certainty: 'likely', severity: 'warning', advisory: true, controls: [] },
    },
  },
  silent: {
    'one public issuer of many hosts': world(
      list,
      mirror('goproxy.cn', { certificate: { issuer: 'CN=R12', logged: true } }),
      control('proxy.golang.org', { certificate: { issuer: 'CN=R12', logged: true } }),
      ran(0),
    ),
    'nobody looked for timestamps': world(list, mirror('goproxy.cn'), control('proxy.golang.org'), ran(0)),
    'one host by an issuer that is not public': world(list, mirror('goproxy.cn', seen('CN=Gateway')), ran(0)),
    "a company's own hosts under its own root": world(
      goproxy('https://go.corp.example,https://go.corp.test'),
      mirror('go.corp.example', seen('CN=Corp CA')),
      mirror('go.corp.test', { entry: 1, ...seen('CN=Corp CA') }),
      ran(0),
    ),
    "a company's own hosts whose root is missing here": world(
      goproxy('https://go.corp.example,https://go.corp.test'),
      mirror('go.corp.example', by('CN=Corp CA')),
      mirror('go.corp.test', { entry: 1, ...by('CN=Corp CA') }),
      ran(1),
    ),
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
