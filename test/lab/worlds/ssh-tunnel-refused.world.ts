import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'HTTPS_PROXY is an `ssh -D`, and the ssh server forwards no connections.',
  client: {
    profile: { HTTPS_PROXY: 'socks5://127.0.0.1:1080' },
    home: {
      '.ssh/known_hosts': '%SSH_KNOWN git.corp.example.com%\n',
      '.ssh/id_ed25519': '%SSH_CLIENT%',
    },
    meanwhile: {
      run: 'chmod 600 ~/.ssh/id_ed25519; exec ssh -o BatchMode=yes -N -D 127.0.0.1:1080 root@git.corp.example.com',
      until: '(: >/dev/tcp/127.0.0.1/1080) 2>/dev/null',
    },
  },
  ssh: [{ host: 'git.corp.example.com', forwarding: false }],
  router: [{ kind: 'drop', to: 'everything', port: 443 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.refuses-target', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'socks connect',
  },
});
