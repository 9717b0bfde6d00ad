import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'A proxy program that is gone is still named in the profile, for the machine, by git and by npm; the default mirror is blocked.',
  client: {
    profile: { HTTPS_PROXY: 'http://127.0.0.1:7890', ALL_PROXY: 'socks5://127.0.0.1:7890' },
    machineEnvironment: { HTTP_PROXY: 'http://127.0.0.1:7890' },
    home: {
      '.gitconfig': '[user]\n\tname = Li\n[http]\n\tproxy = http://127.0.0.1:7890\n',
      '.npmrc':
        'registry=https://registry.example.com/\nproxy=http://127.0.0.1:7890\nhttps-proxy=http://127.0.0.1:7890\n',
    },
  },
  router: [{ kind: 'sni-reset', name: 'proxy.golang.org' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
  },
});
