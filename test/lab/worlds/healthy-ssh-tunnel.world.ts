import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only `ssh -D` to a server outside leads to the mirrors, and it is set.',
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
  ssh: [{ host: 'git.corp.example.com' }],
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  probes: [{ run: 'curl -sS -m 2 --noproxy "*" https://proxy.golang.org/', prints: 'timed out' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
