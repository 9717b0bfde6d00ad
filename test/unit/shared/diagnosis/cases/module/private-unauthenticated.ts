import type { CauseCases } from '../../cause-cases.ts';
import { account, codeHost, failedAt, HOST, origin, page, repository, SECRET } from '../../vcs-world.ts';
import { control, goproxy, mirror, ran, saw, world } from '../../world.ts';

const text = `${SECRET}@v0.1.0: git ls-remote -q: exit status 128: fatal: could not read Username for 'https://${HOST}': terminal prompts disabled`;
const asks = repository({ status: 401, decoyStatus: 401 });
const uuid = 'github.com/corp/internal';
const set = saw('module.set', { source: 'asked', modules: [{ path: 'github.com/google/uuid', version: 'v1.1.1' }] });

export default {
  fires: {
    'its host asks everybody to sign in': {
      world: world(origin(), codeHost(), asks, account(), failedAt(text)),
      is: {
        subject: `${SECRET}@v0.1.0`,
        certainty: 'confirmed',
        severity: 'error',
        params: { refused: false, mirror: false },
      },
    },
    'the account in netrc is refused': {
      world: world(origin(), codeHost(), asks, account({ listed: true }), failedAt(text)),
      is: { subject: `${SECRET}@v0.1.0`, certainty: 'confirmed', severity: 'error', params: { refused: true } },
    },
    'a public host says so of what does not exist too': {
      world: world(
        origin(uuid),
        repository({ status: 401, decoyStatus: 401 }, uuid),
        account({}, 'github.com'),
        failedAt(text, uuid),
      ),
      is: { subject: `${uuid}@v0.1.0`, certainty: 'likely', severity: 'error', params: { public: true } },
    },
    'a public host tells the difference': {
      world: world(
        origin(uuid),
        repository({ status: 401, decoyStatus: 404 }, uuid),
        account({}, 'github.com'),
        failedAt(text, uuid),
      ),
      is: { subject: `${uuid}@v0.1.0`, certainty: 'confirmed', severity: 'error' },
    },
    'the page is for those who have signed in': {
      world: world(origin(), page({ status: 401, tags: 0 }), account(), failedAt(`${SECRET}@v0.1.0: 401 Unauthorized`)),
      is: { subject: `${SECRET}@v0.1.0`, certainty: 'confirmed', severity: 'error' },
    },
    'a company mirror wants an account': {
      world: world(
        goproxy('https://goproxy.corp.example.com'),
        set,
        mirror('goproxy.corp.example.com', { http: { status: 401 } }),
        control('goproxy.cn'),
        ran(1),
      ),
      is: {
        subject: 'github.com/google/uuid@v1.1.1',
        certainty: 'confirmed',
        severity: 'error',
        params: { mirror: true },
      },
    },
  },
  silent: {
    'a program that is not run may know the account': world(
      origin(),
      codeHost(),
      asks,
      account({ program: true }),
      failedAt(text),
    ),
    'the account stands in a file by another name': world(
      origin(),
      codeHost(),
      asks,
      account({ misnamed: '/home/li/_netrc' }),
      failedAt(text),
    ),
    'the account is good, and something else failed': world(
      origin(),
      codeHost(),
      asks,
      account({ listed: true }),
      failedAt(`${SECRET}@v0.1.0: unknown revision v0.1.0`),
    ),
    'go has not failed': world(origin(), codeHost(), asks, account(), ran(0)),
    'the host says "not found"': world(
      origin(),
      codeHost(),
      repository({ status: 404, decoyStatus: 404 }),
      account(),
      failedAt(text),
    ),
  },
} satisfies CauseCases;
