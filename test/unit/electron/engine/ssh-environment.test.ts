import { expect, it } from 'vitest';
import type { ProbeContext } from '../../../../electron/engine/probe.ts';
import { sshEnvironment } from '../../../../electron/engine/ssh-environment.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

const ask = (environment: Readonly<Record<string, string>>, core?: string) => {
  const host = new FakeHost({ environment });
  const values = core === undefined ? [] : [{ key: 'core.sshcommand', value: core, origin: 'file:/g' }];
  return sshEnvironment({ host } as unknown as ProbeContext, values, '/tmp/s');
};

it('keeps ssh from asking, and from writing to the known hosts of the user', async () => {
  const { GIT_SSH_COMMAND = '' } = await ask({});
  expect(GIT_SSH_COMMAND).toMatch(
    /^ssh -o "BatchMode=yes" -o "UpdateHostKeys=no" -o "UserKnownHostsFile=\/tmp\/s\/known_hosts /u,
  );
});

it("keeps the user's own command", async () => {
  expect((await ask({}, 'ssh -i ~/.ssh/work'))['GIT_SSH_COMMAND']).toMatch(
    /^ssh -i ~\/\.ssh\/work -o "BatchMode=yes"/u,
  );
  expect((await ask({ GIT_SSH_COMMAND: '/usr/bin/ssh -4' }, 'ssh'))['GIT_SSH_COMMAND']).toMatch(
    /^\/usr\/bin\/ssh -4 -o/u,
  );
});

it('leaves alone what is not OpenSSH', async () => {
  expect(await ask({ GIT_SSH: '/usr/bin/plink' })).toEqual({});
  expect(await ask({}, 'plink -batch')).toEqual({});
});
