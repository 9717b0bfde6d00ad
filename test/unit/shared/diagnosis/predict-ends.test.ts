import { expect, it } from 'vitest';
import { predictGoDownload } from '../../../../shared/diagnosis/predict/go-download.ts';
import { summarise } from '../../../../shared/diagnosis/situation.ts';
import { again, type Draft, goproxy, mirror, saw, supported, world } from './world.ts';

const MODULE = { path: 'github.com/google/uuid', version: 'v1.1.1' };
const NAME = 'github.com/google/uuid@v1.1.1';
const INFO = 'https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.info';
const CN = goproxy('https://goproxy.cn,direct');
const GO = saw('go.installed', { path: '/usr/bin/go', version: 'go1.26.8', goroot: '/usr/lib/go' });
const DENIED = { exitCode: 1, absent: [INFO], modules: 1, failed: 1, bytes: 0, seconds: 1 };

it.each<[string, readonly (Draft | readonly Draft[])[], string]>([
  [
    'a zip that is cut over HTTP/2 as well',
    [
      CN,
      mirror('goproxy.cn'),
      supported('goproxy.cn', 200),
      again('goproxy.cn', { failure: 'http-truncated', streamEnd: 'INTERNAL_ERROR' }),
    ],
    `go: ${NAME}: read "https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.zip": stream error: stream ID …; INTERNAL_ERROR; received from peer`,
  ],
  [
    'a mirror that fails at most tries',
    [
      CN,
      mirror('goproxy.cn'),
      supported('goproxy.cn', 200),
      again('goproxy.cn', {
        url: INFO,
        status: 200,
        body: 'info',
        attempts: 3,
        unsteady: { failed: 2, status: 503 },
      }),
    ],
    `go: ${NAME}: reading ${INFO}: 503 Service Unavailable`,
  ],
  [
    'a mirror that told the go of this check that it lacks the module, and no git',
    [
      CN,
      mirror('goproxy.cn', { untried: true }),
      saw('go.download', DENIED, 'fail'),
      saw('git.not-found', {}, 'skipped'),
    ],
    `go: ${NAME}: unable to resolve git version: failed to execute git version: exec: "git": executable file not found in $PATH`,
  ],
  [
    'git that trusts nobody who vouches for the host',
    [
      goproxy('direct'),
      saw('git.installed', { path: '/usr/bin/git' }),
      saw('vcs.repository', {
        target: 'vcs:https://github.com',
        module: MODULE.path,
        version: MODULE.version,
        url: 'https://github.com/google/uuid',
        host: 'github.com',
        transport: 'https',
        vcs: 'git',
        root: MODULE.path,
        remote: 'https://github.com/google/uuid',
        folder: 'f',
        status: 200,
        tagged: true,
      }),
      saw(
        'git.trust',
        { target: 'vcs:https://github.com', places: ['/ca.pem'], certificates: 1, vouches: false },
        'warn',
      ),
    ],
    `go: ${NAME}: invalid version: git ls-remote -q --end-of-options https://github.com/google/uuid in …/cache/vcs/f: exit status 128:`,
  ],
])('predicts the line of %s', (_, parts, line) => {
  expect(predictGoDownload(summarise(world(GO, ...parts)), MODULE)).toEqual({ line });
});
