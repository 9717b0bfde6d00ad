import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY was changed for the user, and the IDE still has the old value.',
  client: {
    environment: { GOPROXY: 'https://goproxy.cnn,direct' },
    home: { '.profile': "export GOPROXY='https://goproxy.cn,direct'\n" },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.env-stale', subject: 'GOPROXY' },
    go: 'fails',
    goPrints: 'lookup goproxy.cnn',
  },
});
