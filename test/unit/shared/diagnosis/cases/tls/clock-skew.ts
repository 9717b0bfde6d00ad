import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, sumdb, world } from '../../world.ts';

const DAY = 86_400_000;
const list = goproxy('https://goproxy.example');
const clock = Date.parse('2026-06-01T00:00:00Z');
const certificate = { notBefore: clock + 5 * DAY, notAfter: clock + 90 * DAY };
const tells = (days: number) => ({ status: 200, body: 'info', date: clock + days * DAY, clock }) as const;
const dated = (tls: FailureWord) => ({ tls, certificate });

export default {
  fires: {
    'two owners tell another time, at which the certificate is valid': {
      world: world(
        list,
        mirror('goproxy.example', dated('tls-not-yet-valid')),
        control('goproxy.cn', { http: tells(30) }),
        control('proxy.golang.org', { http: tells(30) }),
        ran(1),
      ),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        because: 'tls-not-yet-valid',
        params: { hosts: ['goproxy.example'], offsetMs: 30 * DAY },
        controls: ['goproxy.cn', 'proxy.golang.org'],
      },
    },
    'nobody tells the time, and two owners are out of date': {
      world: world(
        list,
        mirror('goproxy.example', dated('tls-expired')),
        control('goproxy.cn', dated('tls-expired')),
        ran(1),
      ),
      is: { subject: 'goproxy.example', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'two owners agree with this clock': world(
      list,
      mirror('goproxy.example', dated('tls-not-yet-valid')),
      control('goproxy.cn', { http: tells(0) }),
      control('proxy.golang.org', { http: tells(0) }),
      ran(1),
    ),
    'at the right time the certificate is out of date all the same': world(
      list,
      mirror('goproxy.example', dated('tls-expired')),
      control('goproxy.cn', { http: tells(300) }),
      control('proxy.golang.org', { http: tells(300) }),
      ran(1),
    ),
    'the two do not agree with each other': world(
      list,
      mirror('goproxy.example', dated('tls-expired')),
      control('goproxy.cn', { http: tells(30) }),
      control('proxy.golang.org', { http: tells(-30) }),
      ran(1),
    ),
    'one owner only': world(list, mirror('goproxy.example', dated('tls-expired')), sumdb(), ran(1)),
  },
} satisfies CauseCases;
