import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'ALL_PROXY and npm name proxies that are gone; go heeds neither and works.',
  client: { profile: { ALL_PROXY: 'socks5://127.0.0.1:1080' }, home: { '.npmrc': 'proxy=http://127.0.0.1:7890\n' } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
