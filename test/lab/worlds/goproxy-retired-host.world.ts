import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY names a mirror that old articles recommend and that was closed.',
  client: { goEnv: { GOPROXY: 'https://athens.azurefd.net,direct' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-retired-host', subject: 'athens.azurefd.net' },
    go: 'fails',
    goPrints: 'lookup athens.azurefd.net',
  },
});
