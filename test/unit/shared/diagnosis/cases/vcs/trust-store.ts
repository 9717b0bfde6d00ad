import type { CauseCases } from '../../cause-cases.ts';
import { codeHost, failedAt, HOST, origin, repository, SECRET } from '../../vcs-world.ts';
import { control, ran, saw, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: fatal: unable to access 'https://${SECRET}/': SSL certificate problem: unable to get local issuer certificate`;
const trust = { key: 'http.sslcainfo', value: '/home/li/ca.pem', origin: 'file:/home/li/.gitconfig' };
const git = saw('git.installed', { path: '/usr/bin/git', trust });

export default {
  fires: {
    'go trusts it and git does not': {
      world: world(origin(), codeHost(), repository(), git, failedAt(text)),
      is: {
        subject: HOST,
        certainty: 'confirmed',
        severity: 'error',
        params: { goTrusts: true, setting: 'http.sslcainfo', where: '/home/li/.gitconfig' },
      },
    },
    'git was built without the TLS library that it is told to use': {
      world: world(
        origin(),
        codeHost(),
        repository(),
        saw('git.installed', {
          path: '/usr/bin/git',
          trust,
          backend: { key: 'http.sslbackend', value: 'schannel', origin: 'file:/home/li/.gitconfig' },
        }),
        failedAt(`${SECRET}@v0.1.0: fatal: Unsupported SSL backend 'schannel'. Supported SSL backends:`),
      ),
      is: {
        subject: HOST,
        certainty: 'confirmed',
        severity: 'error',
        params: { goTrusts: true, backend: 'schannel', setting: 'http.sslbackend', where: '/home/li/.gitconfig' },
      },
    },
    'nobody here trusts it': {
      world: world(origin(), codeHost({ tls: 'tls-untrusted' }), control('goproxy.cn'), failedAt(text)),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', params: { goTrusts: false, setting: '' } },
    },
    'no other certificate was seen to verify': {
      world: world(origin(), codeHost({ tls: 'tls-untrusted' }), failedAt(text)),
      is: { subject: HOST, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'the certificate is out of date': world(
      origin(),
      codeHost(),
      repository(),
      failedAt(`${SECRET}@v0.1.0: SSL certificate problem: certificate has expired`),
    ),
    'git fails at something else': world(
      origin(),
      codeHost(),
      repository(),
      git,
      failedAt(`${SECRET}@v0.1.0: early EOF`),
    ),
    'go works': world(origin(), codeHost(), repository(), git, ran(0)),
  },
} satisfies CauseCases;
