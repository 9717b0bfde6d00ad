import { expect, it } from 'vitest';
import { reportTime } from '../../../../shared/report/report-time.ts';

it.each([
  [480, '2026-06-01 07:30:00 UTC+08:00'],
  [0, '2026-05-31 23:30:00 UTC+00:00'],
  [-210, '2026-05-31 20:00:00 UTC-03:30'],
])('is local time with its zone, %d minutes ahead', (offset, text) => {
  expect(reportTime('2026-05-31T23:30:00.000Z', offset)).toBe(text);
});
