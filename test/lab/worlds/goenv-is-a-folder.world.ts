import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOENV names a folder: the key of the checksum database that was set is not in force.',
  client: { profile: { GOENV: '/run/home/dev/settings' }, home: { 'settings/env': 'GOPROXY=https://goproxy.cn\n' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.env-file-unreadable', subject: '/run/home/dev/settings' },
    go: 'fails',
    goPrints: 'note has no verifiable signatures',
  },
});
