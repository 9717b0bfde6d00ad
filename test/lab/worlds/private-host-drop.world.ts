import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company code host is only reached inside the company; public modules are fine.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    home: { '.netrc': 'machine git.corp.example.com login dev password token-of-dev\n' },
    project: {
      'go.mod': `module example.com/shop

go 1.16

require (
	git.corp.example.com/team/secret v0.1.0
	github.com/lab/beta v1.2.0
)
`,
    },
  },
  router: [{ kind: 'drop', to: 'git.corp.example.com' }],
  probes: [
    { run: 'curl -sS -m 3 https://git.corp.example.com/ 2>&1', prints: 'timed out' },
    { run: 'curl -sS -m 3 https://proxy.golang.org/rsc.io/quote/@v/list', prints: 'v1.5.2' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.https-blocked', subject: 'git.corp.example.com' },
    go: 'hangs',
  },
});
