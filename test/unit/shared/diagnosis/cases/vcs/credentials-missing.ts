import type { CauseCases } from '../../cause-cases.ts';
import { account, failedAt, HOST, origin, page, repository, SECRET, sshPort, sshRepository } from '../../vcs-world.ts';
import { ran, world } from '../../world.ts';

const DEEP = 'git.corp.example.com/group/sub/deep';
const cut = { prefix: 'git.corp.example.com/group/sub', status: 200 };
const denied = `${SECRET}@v0.1.0: git@git.corp.example.com: Permission denied (publickey).`;
const missing = `${SECRET}@v0.1.0: fatal: repository 'https://git.corp.example.com/team/secret/' not found`;

export default {
  fires: {
    'ssh gets through, and every key is refused': {
      world: world(origin(), sshRepository(), sshPort(), failedAt(denied)),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', params: { how: 'key' } },
    },
    'GitLab cuts the path for anybody': {
      world: world(
        origin(DEEP),
        page({ ...cut, decoyPrefix: cut.prefix }, DEEP),
        repository({ status: 401, root: cut.prefix }, DEEP),
        account(),
        failedAt(missing, DEEP),
      ),
      is: { subject: HOST, certainty: 'confirmed', severity: 'error', params: { how: 'cut', named: cut.prefix } },
    },
    'it may be a module below the repository': {
      world: world(
        origin(DEEP),
        page(cut, DEEP),
        repository({ status: 404, root: cut.prefix }, DEEP),
        account(),
        failedAt(missing, DEEP),
      ),
      is: { subject: HOST, certainty: 'likely', severity: 'error', params: { how: 'cut' } },
    },
    'a company host says "not found"': {
      world: world(origin(), repository({ status: 404, decoyStatus: 404 }), account(), failedAt(missing)),
      is: { subject: HOST, certainty: 'likely', severity: 'error', params: { how: 'hidden' } },
    },
  },
  silent: {
    'an account is given, and it is still not there': world(
      origin(),
      repository({ status: 404, decoyStatus: 404 }),
      account({ listed: true }),
      failedAt(missing),
    ),
    'a program may have signed in': world(
      origin(),
      repository({ status: 404 }),
      account({ program: true }),
      failedAt(missing),
    ),
    'a module of the second major version is no subgroup': world(
      origin(`${SECRET}/v2`),
      page({ prefix: SECRET, status: 200 }, `${SECRET}/v2`),
      repository({ status: 200, root: SECRET }, `${SECRET}/v2`),
      account(),
      failedAt(missing, `${SECRET}/v2`),
    ),
    'go works': world(origin(), repository({ status: 404 }), account(), ran(0)),
  },
} satisfies CauseCases;
