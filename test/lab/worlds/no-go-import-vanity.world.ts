import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A module path leads to a web site that is no code host.',
  client: {
    goEnv: { GOPROXY: 'direct' },
    project: { 'go.mod': projectOf('portal.hotel.example.net/kit v1.0.0') },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.no-go-import', subject: 'portal.hotel.example.net/kit@v1.0.0' },
    go: 'fails',
    goPrints: 'no go-import meta tags',
  },
});
