import { randomBytes } from 'node:crypto';

/** A name for what began at this moment (epoch ms): sorts by time, and is unique. */
export function runId(epochMs: number): string {
  const time = new Date(epochMs).toISOString().replace(/[-:]/gu, '').slice(0, 15);
  return `${time}Z-${randomBytes(3).toString('hex')}`;
}
