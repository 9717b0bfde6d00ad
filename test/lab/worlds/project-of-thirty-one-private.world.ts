import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A project of 30 modules, one of them private and without an account.',
  client: {
    goEnv: { GOPRIVATE: '*.corp.example.com' },
    project: {
      'go.mod': projectOf(
        'github.com/lab/many/m01 v1.0.0',
        'github.com/lab/many/m02 v1.0.0',
        'github.com/lab/many/m03 v1.0.0',
        'github.com/lab/many/m04 v1.0.0',
        'github.com/lab/many/m05 v1.0.0',
        'github.com/lab/many/m06 v1.0.0',
        'github.com/lab/many/m07 v1.0.0',
        'github.com/lab/many/m08 v1.0.0',
        'github.com/lab/many/m09 v1.0.0',
        'github.com/lab/many/m10 v1.0.0',
        'github.com/lab/many/m11 v1.0.0',
        'github.com/lab/many/m12 v1.0.0',
        'github.com/lab/many/m13 v1.0.0',
        'github.com/lab/many/m14 v1.0.0',
        'github.com/lab/many/m15 v1.0.0',
        'github.com/lab/many/m16 v1.0.0',
        'github.com/lab/many/m17 v1.0.0',
        'github.com/lab/many/m18 v1.0.0',
        'github.com/lab/many/m19 v1.0.0',
        'github.com/lab/many/m20 v1.0.0',
        'github.com/lab/many/m21 v1.0.0',
        'github.com/lab/many/m22 v1.0.0',
        'github.com/lab/many/m23 v1.0.0',
        'github.com/lab/many/m24 v1.0.0',
        'github.com/lab/many/m25 v1.0.0',
        'github.com/lab/many/m26 v1.0.0',
        'github.com/lab/many/m27 v1.0.0',
        'github.com/lab/many/m28 v1.0.0',
        'github.com/lab/many/m29 v1.0.0',
        'git.corp.example.com/team/secret v0.1.0',
      ),
    },
  },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.private-unauthenticated', subject: 'git.corp.example.com/team/secret@v0.1.0' },
    go: 'fails',
    goPrints: 'could not read Username',
  },
});
