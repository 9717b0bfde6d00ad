import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Notepad put a byte order mark before the mirror that is set, and the default is blocked.',
  client: { home: { '.config/go/env': '\ufeffGOPROXY=https://goproxy.cn,direct\nGOSUMDB=%GOSUMDB%\n' } },
  router: [{ kind: 'reset', to: 'proxy.golang.org', port: 443 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.env-file-encoding', subject: '/run/home/dev/.config/go/env' },
    go: 'fails',
    goPrints: 'proxy.golang.org',
  },
});
