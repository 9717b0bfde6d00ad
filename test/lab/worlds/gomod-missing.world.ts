import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A folder below which nothing is a module is named as the project.',
  client: { project: { 'main.go': 'package main\n\nfunc main() {}\n' } },
  options: ['--project', '.'],
  expect: {
    verdict: 'broken',
    cause: { code: 'project.gomod-missing', subject: '/run/home/dev/work' },
    go: 'fails',
    goPrints: 'no modules specified',
  },
});
