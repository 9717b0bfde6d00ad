import type { CauseCases } from '../../cause-cases.ts';
import { GO, list } from '../../guard-world.ts';
import { ran, saw, world } from '../../world.ts';

const GIT = 'C:\\Program Files\\Git\\cmd\\git.exe';
const block = saw('guard.code-block', { program: GIT }, 'ok', GIT);
const blocked = ran(1, [`fork/exec ${GIT}: This program is blocked by group policy.`]);

export default {
  fires: {
    'go and Windows name the same program': {
      world: world(list, block, blocked),
      is: { subject: GIT, certainty: 'confirmed', severity: 'error', controls: [GIT] },
    },
    'only Windows noted it': {
      world: world(list, block, ran(1, ['something else'])),
      is: { subject: GIT, certainty: 'likely', severity: 'error' },
    },
  },
  silent: {
    'go is named, but it has just run': world(
      list,
      saw('guard.code-block', { program: GO }, 'ok', GO),
      ran(1, ['something else']),
    ),
    'Windows noted nothing': world(list, blocked),
    'go works': world(list, block, ran(0)),
  },
} satisfies CauseCases;
