import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, mirror, ran, saw, secondOpinion, world } from '../../world.ts';

const host = 'proxy.golang.org';
const target = `mirror:https://${host}`;
const list = goproxy(`https://${host}`);
const silent = mirror(host, { tcp: 'timed-out', addresses: ['198.51.100.7'] });
const foreign = mirror(host, { tls: 'tls-wrong-host' });
const elsewhere = (works: boolean) => secondOpinion(host, '192.0.2.44', works);
const random = saw(
  'dns.random-label-answered',
  { target, host, server: '192.168.1.1', label: `x.${host}`, addresses: ['198.51.100.7'] },
  'fail',
);
const line = saw(
  'dns.hosts-line',
  { target, host, address: '198.51.100.7', file: '/etc/hosts', line: 1, text: '' },
  'warn',
);

export default {
  fires: {
    'an impossible name is answered, and the real address works': {
      world: world(list, silent, random, elsewhere(true), ran(1)),
      is: {
        subject: host,
        certainty: 'confirmed',
        severity: 'error',
        params: { host, given: ['198.51.100.7'], real: ['192.0.2.44'] },
        controls: ['192.0.2.44', `x.${host}`],
      },
    },
    'another one’s certificate, and the real address works': {
      world: world(list, foreign, elsewhere(true), ran(1)),
      is: { subject: host, certainty: 'confirmed', severity: 'error' },
    },
    'a second answer contradicts the first': {
      world: world(
        list,
        silent,
        saw(
          'dns.rival-answers',
          { target, host, server: '8.8.8.8', answers: [['198.51.100.7'], ['192.0.2.44']] },
          'fail',
        ),
        ran(1),
      ),
      is: { subject: host, certainty: 'confirmed', severity: 'error', controls: ['two answers of 8.8.8.8'] },
    },
    'an address that no public host has': {
      world: world(list, mirror(host, { tcp: 'connection-refused', addresses: ['127.0.0.1'] }), ran(1)),
      is: { subject: host, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'a working address elsewhere alone: one site of several may be blocked': world(
      list,
      silent,
      elsewhere(true),
      ran(1),
    ),
    'the other address does not work either': world(list, silent, elsewhere(false), ran(1)),
    'a wrong certificate alone': world(list, foreign, ran(1)),
    'the hosts file says so': world(list, line, silent, random, elsewhere(true), ran(1)),
    'the mirror works': world(list, mirror(host), random, elsewhere(true), ran(1)),
  },
} satisfies CauseCases;
