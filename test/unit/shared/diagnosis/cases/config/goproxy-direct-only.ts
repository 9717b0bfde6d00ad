import type { CauseCases } from '../../cause-cases.ts';
import { codeHost, failedAt, origin, repository } from '../../vcs-world.ts';
import { control, goproxy, ran, saw, world } from '../../world.ts';

const uuid = 'github.com/google/uuid';
const direct = origin(uuid, 'direct');
const blocked = codeHost({ tcp: 'timed-out' }, 'github.com');
/** A host that answers, and denies what everybody has. */
const denied = [
  direct,
  codeHost({}, 'github.com'),
  repository({ status: 404, decoyStatus: 404 }, uuid),
  failedAt(`git ls-remote: fatal: repository 'https://${uuid}/' not found`, uuid),
].flat();
const modules = [{ path: uuid, version: 'v0.1.0' }];

export default {
  fires: {
    'what answers in the place of the code host denies a module that everybody has': {
      world: world(
        goproxy('direct'),
        saw('module.set', { source: 'built-in', modules }),
        control('goproxy.cn'),
        ...denied,
      ),
      is: { subject: 'GOPROXY', certainty: 'confirmed', severity: 'error', params: { hosts: ['github.com'] } },
    },
    'the code host is blocked, and a mirror is not': {
      world: world(goproxy('direct', 'user'), direct, blocked, control('goproxy.cn'), ran(null)),
      is: {
        subject: 'GOPROXY',
        certainty: 'confirmed',
        severity: 'error',
        params: { source: 'user', hosts: ['github.com'], mirrors: true },
      },
    },
    'a mirror after it is never asked, and none is seen to work': {
      world: world(goproxy('direct,https://goproxy.cn'), direct, blocked, ran(null)),
      is: { subject: 'GOPROXY', certainty: 'likely', severity: 'error', params: { mirrors: false } },
    },
  },
  silent: {
    'a module that somebody asked for may well be missing': world(
      goproxy('direct'),
      saw('module.set', { source: 'asked', modules }),
      control('goproxy.cn'),
      ...denied,
    ),
    'direct works': world(goproxy('direct'), direct, codeHost({}, 'github.com'), ran(0)),
    'a mirror stands before it': world(
      goproxy('https://goproxy.cn,direct'),
      origin(uuid, 'fallback'),
      blocked,
      control('goproxy.cn'),
      ran(1),
    ),
    'only private modules are concerned': world(
      goproxy('direct'),
      origin(),
      codeHost({ tcp: 'timed-out' }),
      control('goproxy.cn'),
      ran(1),
    ),
  },
} satisfies CauseCases;
