import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOENV names another file on purpose.',
  client: {
    profile: { GOENV: '/run/home/dev/settings/go.env' },
    goEnv: { GOPROXY: 'https://gone.example.com', GOSUMDB: '' },
    home: { 'settings/go.env': 'GOPROXY=https://goproxy.cn,direct\nGOSUMDB=%GOSUMDB%\n' },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
