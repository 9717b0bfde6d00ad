import type { FailureWord } from '../../../../../../shared/domain/failure.ts';
import type { CauseCases } from '../../cause-cases.ts';
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

export default {
  fires: {
    'a mirror is named as the database': {
      world: world(
        list,
        setting('GOSUMDB', 'sum.golang.org https://goproxy.cn'),
        mirror('goproxy.example'),
        asked('exit-status', 404),
        ran(1),
      ),
      is: {
        subject: 'GOSUMDB',
        certainty: 'confirmed',
        severity: 'error',
        params: { value: 'sum.golang.org https://goproxy.cn', url: 'https://goproxy.cn', status: 404 },
      },
    },
    'a host nobody knows answers something else': {
      world: world(
        list,
        setting('GOSUMDB', 'sum.golang.org https://db.example'),
        mirror('goproxy.example'),
        asked('malformed-output'),
        ran(1),
      ),
      is: { subject: 'GOSUMDB', certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'no URL': world(
      list,
      setting('GOSUMDB', 'sum.golang.org'),
      mirror('goproxy.example'),
      asked('exit-status', 404),
      ran(1),
    ),
    'the URL cannot be reached': world(
      list,
      setting('GOSUMDB', 'sum.golang.org https://goproxy.cn'),
      mirror('goproxy.example'),
      asked('timed-out'),
      ran(1),
    ),
  },
} satisfies CauseCases;
