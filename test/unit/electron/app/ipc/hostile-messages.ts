import fc from 'fast-check';

/** Words that mean something on our boundaries, so that hostile messages get past the first comparison. */
const WORDS = [
  'project',
  'language',
  'theme',
  'text',
  'link',
  'run',
  'request',
  'deadlineMs',
  'url',
  'kind',
  'ask',
  'reply',
  'event',
  'id',
  'channel',
  'argument',
  'payload',
  'ok',
  'value',
  'failure',
  'code',
  'operation',
  'type',
  'events',
  'outcome',
  'project-1',
  'zh-CN',
  'dark',
  'go-download',
  'done',
  'failed',
  'started',
  'verdict',
  'final',
  'causes',
  'busy',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'valueOf',
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }));

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<unknown>(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1n),
  fc.constantFrom('C:\\Windows', '/etc/passwd', '../..', 'file:///etc/passwd', 'javascript:alert(1)', 'https://u:p@h/'),
  fc.constant('x'.repeat(20_000)),
  fc.date({ noInvalidDate: false }),
  fc.uint8Array({ maxLength: 8 }),
  fc
    .constantFrom<() => unknown>(
      () => new Map([['a', 1]]),
      () => new Set([1]),
      () => /a/u,
      () => new Error('e'),
    )
    .map((make) => make()),
);

/** An object whose keys may be those that hurt: `__proto__` as an own key, as structured clone delivers it. */
function withKeys(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(word, value), { maxLength: 6 }).map((entries) => {
    const made: Record<string, unknown> = {};
    for (const [key, content] of entries)
      Object.defineProperty(made, key, { value: content, enumerable: true, configurable: true, writable: true });
    return made;
  });
}

function cyclic(): unknown {
  const made: Record<string, unknown> = { kind: 'ask' };
  made.argument = made;
  return made;
}

function deep(): unknown {
  let made: unknown = 'end';
  for (let i = 0; i < 20_000; i += 1) made = i % 2 ? [made] : { argument: made };
  return made;
}

/** Everything that structured clone can deliver and no honest sender would send. */
export const hostileMessage: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 5 }, leaf, withKeys(tie('node')), fc.array(tie('node'), { maxLength: 5 })),
    })).node,
  },
  { weight: 1, arbitrary: fc.constantFrom(cyclic, deep).map((make) => make()) },
);
