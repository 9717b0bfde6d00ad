import { openCodeHosts } from '../internet.ts';
import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'git turns GitHub into a mirror of it that is gone; GitHub itself answers.',
  client: {
    goEnv: { GOPRIVATE: 'github.com/lab' },
    home: { '.gitconfig': '[url "https://hub.fastgit.xyz/"]\n\tinsteadOf = https://github.com/\n' },
    project: { 'go.mod': projectOf('github.com/lab/beta v1.2.0') },
  },
  servers: openCodeHosts,

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.https-blocked', subject: 'hub.fastgit.xyz' },
    go: 'fails',
    goPrints: 'hub.fastgit.xyz',
  },
});
