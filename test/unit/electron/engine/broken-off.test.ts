import { expect, it } from 'vitest';
import { by, once, start } from './probe-run.ts';

it('what was broken off when enough was known is no finding', async () => {
  const interpret = () =>
    ['aborted', 'connection-refused'].map((failure) => ({
      code: 'test.data',
      outcome: 'fail' as const,
      subject: '',
      params: { data: 1, failure } as never,
      evidence: [],
    }));
  const { output, done } = start({ 'test/one': { ...once(async () => 1), interpret } });
  await done;
  expect(by(output, 'test/one')).toMatchObject([{ params: { failure: 'connection-refused' } }]);
});
