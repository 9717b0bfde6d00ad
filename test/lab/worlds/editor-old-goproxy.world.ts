import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go works in a terminal; VS Code still gives it a mirror that was given up.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    home: {
      '.config/Code/User/settings.json':
        '{\n  // Go\n  "go.useLanguageServer": true,\n  "go.toolsEnvVars": {\n    "GO111MODULE": "on", // as in 2019\n    "GOPROXY": "https://goproxy.baidu.com,direct",\n  },\n}\n',
    },
  },
  expect: {
    verdict: 'degraded',
    cause: { code: 'config.editor-variable', subject: 'GOPROXY' },
    go: 'works',
  },
});
