import type { CauseCases } from '../../cause-cases.ts';
import { saw, world } from '../../world.ts';

const subject = 'example.org/a@v1.0.0';
const hash = (host: string, h1: string, signed?: string) => {
  const base = { target: `mirror:https://${host}`, module: 'example.org/a', version: 'v1.0.0', h1 };
  const compared = signed === undefined ? {} : { signed, matches: h1 === signed };
  return saw('module.hash', { ...base, ...compared }, h1 === signed ? 'ok' : 'fail', subject);
};

export default {
  fires: {
    'all sources agree against the signed hash': {
      world: world(hash('a.example', 'h1:new=', 'h1:old='), hash('b.example', 'h1:new=', 'h1:old=')),
      is: {
        subject,
        certainty: 'likely',
        severity: 'error',
        params: { module: subject, h1: 'h1:new=', signed: 'h1:old=' },
        explains: ['f1', 'f2'],
      },
    },
  },
  silent: {
    'one source only': world(hash('a.example', 'h1:new=', 'h1:old=')),
    'sources that disagree': world(hash('a.example', 'h1:x=', 'h1:old='), hash('b.example', 'h1:y=', 'h1:old=')),
    'one that has the signed hash': world(
      hash('a.example', 'h1:x=', 'h1:old='),
      hash('b.example', 'h1:old=', 'h1:old='),
    ),
    'no signed hash to compare with': world(hash('a.example', 'h1:x='), hash('b.example', 'h1:x=')),
  },
} satisfies CauseCases;
