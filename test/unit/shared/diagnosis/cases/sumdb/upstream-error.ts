import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
import { failedAt } from '../../vcs-world.ts';
import { goproxy, mirror, ran, saw, setting, world } from '../../world.ts';

const list = goproxy('https://goproxy.example');
const asked = (failure?: FailureWord, status?: number, target = 'mirror:https://goproxy.example') => {
  const base = { target, name: 'sum.golang.org', module: 'github.com/google/uuid@v1.1.1', verified: false };
  return saw(
    'sumdb.lookup',
    { ...base, ...(failure ? { failure } : {}), ...(status === undefined ? {} : { status }) },
    'fail',
  );
};

const UUID = 'github.com/google/uuid';
const ours = saw('module.set', { source: 'built-in', modules: [{ path: UUID, version: 'v0.1.0' }] });
const unknown = `${UUID}@v0.1.0: verifying go.mod: ${UUID}@v0.1.0/go.mod: reading https://sum.golang.org/lookup/${UUID}@v0.1.0: 404 Not Found`;

export default {
  fires: {
    'it denies a module that everybody has': {
      world: world(list, mirror('goproxy.example'), ours, asked('exit-status', 404), failedAt(unknown, UUID)),
      is: { subject: 'goproxy.example', certainty: 'confirmed', severity: 'error', params: { status: 404 } },
    },
    'a 502 of a mirror that serves modules': {
      world: world(list, mirror('goproxy.example'), asked('exit-status', 502), ran(1)),
      is: {
        subject: 'goproxy.example',
        certainty: 'confirmed',
        severity: 'error',
        params: { host: 'goproxy.example', status: 502 },
      },
    },
    'nobody else to ask': {
      world: world(list, asked('exit-status', 500), ran(1)),
      is: { subject: 'sum.golang.org', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'at an address that GOSUMDB gives': world(
      list,
      setting('GOSUMDB', 'sum.golang.org https://www.example.com'),
      mirror('goproxy.example'),
      ours,
      asked('exit-status', 404, 'sumdb:https://www.example.com'),
      failedAt(unknown, UUID),
    ),
    'the module is not there': world(list, mirror('goproxy.example'), asked('exit-status', 410), ran(1)),
    'go works': world(list, mirror('goproxy.example'), asked('exit-status', 502), ran(0)),
  },
} satisfies CauseCases;
