import type { CauseCases } from '../../cause-cases.ts';
import { control, goproxy, mirror, ran, saw, sumdb, supported, world } from '../../world.ts';

const list = goproxy('https://goproxy.example,direct');
const refuses = [list, mirror('goproxy.example'), supported('goproxy.example', 404)];
const dead = sumdb({ tcp: 'timed-out' });

const target = 'sumdb:https://sum.golang.org';
const lookup = { target, name: 'sum.golang.org', module: 'x', verified: false };
const silence = saw('sumdb.lookup', { ...lookup, failure: 'timed-out' }, 'fail');
const redirect = saw('sumdb.lookup', { ...lookup, failure: 'exit-status', status: 302 }, 'fail');

export default {
  fires: {
    'the mirror passes nothing through, and the database is out of reach': {
      world: world(...refuses, dead, control('proxy.golang.org'), ran(1)),
      is: {
        subject: 'sum.golang.org',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        controls: ['goproxy.example', 'proxy.golang.org'],
      },
    },
    'go was stopped while it waited for the database': {
      world: world(...refuses, dead, ran(null, [], 'https://sum.golang.org/lookup/x')),
      is: { subject: 'sum.golang.org', certainty: 'confirmed', severity: 'error' },
    },
    'it takes the question and never answers, and go hangs at it': {
      world: world(...refuses, sumdb(), silence, ran(null, [], 'https://sum.golang.org/lookup/x')),
      is: {
        subject: 'sum.golang.org',
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        params: { host: 'sum.golang.org', silent: true },
        controls: ['goproxy.example', 'go mod download'],
      },
    },
    'what answers in its place sends on to a log-in page': {
      world: world(...refuses, sumdb(), redirect, ran(1)),
      is: {
        subject: 'sum.golang.org',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'sum.golang.org', silent: false, sentAway: true },
        controls: ['goproxy.example', 'go mod download'],
      },
    },
  },
  silent: {
    'it was sent away, and the mirror passes the database through': world(
      list,
      mirror('goproxy.example'),
      supported('goproxy.example', 200),
      sumdb(),
      redirect,
      ran(1),
    ),
    'it was silent to us alone': world(...refuses, sumdb(), silence, ran(null)),
    'go hangs at another host': world(...refuses, sumdb(), silence, ran(null, [], 'https://goproxy.example/x')),
    'no mirror answers either, so that go does not come this far': world(
      list,
      mirror('goproxy.example', { tcp: 'timed-out' }),
      dead,
      ran(1),
    ),
    'the mirror passes it through': world(
      list,
      mirror('goproxy.example'),
      supported('goproxy.example', 200),
      dead,
      ran(1),
    ),
    'the database answers': world(...refuses, sumdb(), ran(1)),
    'go was still fetching on a slow line when its time was up': world(...refuses, dead, ran(null)),
    'go works': world(...refuses, dead, ran(0)),
  },
} satisfies CauseCases;
