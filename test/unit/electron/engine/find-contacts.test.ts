import { expect, it } from 'vitest';
import { findContacts } from '../../../../electron/engine/find-contacts.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

it('touches nothing but go, git and files: a call to the net would fail this test', async () => {
  const env = {
    GOVERSION: 'go1.26.4',
    GOROOT: '/go',
    GOENV: '/home/li/.config/go/env',
    GOPROXY: 'https://goproxy.cn,direct',
  };
  const host = new FakeHost({
    resolvers: ['10.0.0.53'],
    environment: { PATH: '/usr/bin', GOPRIVATE: '*.contoso.com' },
    files: { '/home/li/.config/go/env': 'GOPROXY=https://goproxy.cn,direct\n' },
  })
    .onFind('go', ['/usr/bin/go'])
    .onFind('git', [])
    .onRun('/usr/bin/go env -json', { stdout: JSON.stringify(env) });
  const request = { modules: ['git.contoso.com/app@v1.0.0'], targets: ['https://mine.example.com'], deadlineMs: 5000 };
  const contacts = await findContacts(request, host, new AbortController().signal);
  expect(contacts.map(({ address, reason }) => `${reason} ${address}`).sort()).toEqual([
    'asked mine.example.com:443',
    'comparison proxy.golang.org:443',
    'goproxy-entry goproxy.cn:443',
    'private-module git.contoso.com:443',
    'resolver 10.0.0.53:53',
    'second-resolver 223.5.5.5:443',
    'second-resolver 223.5.5.5:53',
    'second-resolver 8.8.8.8:443',
    'second-resolver 8.8.8.8:53',
    'sumdb sum.golang.org:443',
  ]);
});
