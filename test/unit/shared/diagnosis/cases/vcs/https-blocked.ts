import type { CauseCases } from '../../cause-cases.ts';
import { codeHost, failedAt, HOST, origin, repository, SECRET, sshRepository } from '../../vcs-world.ts';
import { control, ran, saw, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: unrecognized import path "${SECRET}": https fetch: Get "https://${SECRET}?go-get=1": dial tcp 192.0.2.1:443: i/o timeout`;

const uuid = 'github.com/google/uuid';
/** GitHub answers, and denies a module. */
const deniedAs = (why: 'direct' | 'fallback' | 'private') =>
  [
    origin(uuid, why),
    codeHost({}, 'github.com'),
    repository({ status: 404, decoyStatus: 404 }, uuid),
    failedAt('exit status 128', uuid),
  ].flat();
const denied = deniedAs('direct');
const modules = [{ path: uuid, version: 'v0.1.0' }];

export default {
  fires: {
    'it denies what everybody has': {
      world: world(saw('module.set', { source: 'built-in', modules }), control('goproxy.cn'), ...denied),
      is: {
        subject: 'github.com',
        certainty: 'confirmed',
        severity: 'error',
        params: { layer: 'http', private: false },
      },
    },
    'it denies what everybody has, after a mirror that lacked a file of it': {
      world: world(saw('module.set', { source: 'built-in', modules }), control('goproxy.cn'), ...deniedAs('fallback')),
      is: { subject: 'github.com', certainty: 'confirmed', severity: 'error', params: { layer: 'http' } },
    },
    'the company host is silent, others are not': {
      world: world(origin(), codeHost({ tcp: 'timed-out' }), control('goproxy.cn'), failedAt(text)),
      is: {
        subject: HOST,
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        params: { private: true, layer: 'tcp' },
      },
    },
    'its name does not resolve, and nothing else was tried': {
      world: world(origin(), codeHost({ dns: 'dns-no-such-host' }), failedAt(text)),
      is: { subject: HOST, certainty: 'likely', severity: 'error', because: 'dns-no-such-host' },
    },
    'it answers everything with an error': {
      world: world(origin(), codeHost({ http: { status: 503 } }), control('goproxy.cn'), failedAt('503')),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', params: { layer: 'http', status: 503 } },
    },
    'go has not said a word yet': {
      world: world(origin(), codeHost({ tls: 'connection-reset' }), control('goproxy.cn')),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', because: 'connection-reset' },
    },
  },
  silent: {
    'it denies what may be missing': world(saw('module.set', { source: 'project', modules }), ...denied),
    'it denies what GOPRIVATE calls private': world(
      saw('module.set', { source: 'built-in', modules }),
      ...deniedAs('private'),
    ),
    'it is reached': world(origin(), codeHost(), repository(), failedAt('exit status 128')),
    'git goes by ssh': world(origin(), codeHost({ tcp: 'timed-out' }), sshRepository(), failedAt('exit status 128')),
    'nobody trusts its certificate': world(origin(), codeHost({ tls: 'tls-untrusted' }), failedAt('x509')),
    'go works': world(origin(), codeHost({ tcp: 'timed-out' }), ran(0)),
    'no module comes from there': world(codeHost({ tcp: 'timed-out' }), ran(1)),
  },
} satisfies CauseCases;
