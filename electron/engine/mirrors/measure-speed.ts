import type { MirrorSpeed } from '../../../shared/mirrors/mirror-report.ts';
import { spreadOf } from '../../../shared/mirrors/rank-mirrors.ts';
import { follow } from '../follow.ts';
import { type ProbeContext, valueOf } from '../probe.ts';
import { modulePath } from '../public-modules.ts';
import type { Way } from '../way.ts';
import { LARGE_MODULE, SMALL_MODULE } from './known-modules.ts';
import type { Lanes } from './lanes.ts';

/** What one mirror has shown so far. */
export interface Samples {
  readonly coldMs: MirrorSpeed['coldMs'];
  readonly warmMs: number[];
  readonly bytesPerSecond: number[];
  bytes: number;
}

export interface Measured {
  readonly context: ProbeContext;
  readonly way: Way;
  /** Their requests go one after the other here: a second connection would share the line with the first. */
  readonly lanes: Lanes;
  readonly samples: Samples;
}

/** One sample may take this long; a line that is slower than that is measured by how little came. */
const SAMPLE_MS = 6000;
const FIRST_SAMPLE = 128 << 10;
const MAX_SAMPLE = 2 << 20;

/**
 * One round with one mirror: the first byte over a connection that stands, then a part of a large zip, about one second of
 * it as far as that is known. Nothing else may run meanwhile, or thin lines measure each other.
 */
export async function measureOnce({ context, way, lanes, samples }: Measured): Promise<void> {
  const small = { path: modulePath(SMALL_MODULE, 'info'), maxBytes: 4096 };
  const warm = valueOf(await lanes.get(small));
  if (warm?.status === 200) samples.warmMs.push(Math.max(warm.firstByteMs, 0.1));
  const maxBytes = sampleBytes(samples.bytesPerSecond.at(-1));
  const large = { path: modulePath(LARGE_MODULE, 'zip'), maxBytes, timeoutMs: SAMPLE_MS };
  const first = await lanes.get(large);
  const followed = await follow(context, way, large, { attempts: 1, tries: [first], result: first });
  const { outcome } = followed.result.result;
  if (!outcome.ok) {
    if (outcome.failure.word === 'timed-out') samples.bytesPerSecond.push(maxBytes / (SAMPLE_MS / 1000));
    return;
  }
  const { status, body, totalMs, firstByteMs } = outcome.value;
  if (status !== 200) return;
  samples.bytes += body.length;
  samples.bytesPerSecond.push(body.length / (Math.max(totalMs - firstByteMs, 0.5) / 1000));
}

function sampleBytes(known: number | undefined): number {
  return known === undefined ? FIRST_SAMPLE : Math.round(Math.min(MAX_SAMPLE, Math.max(FIRST_SAMPLE, known)));
}

/** The samples of all rounds, summed up. */
export function speedOf({ coldMs, warmMs, bytesPerSecond, bytes }: Samples, rounds: number): MirrorSpeed {
  return { rounds, coldMs, warmMs: spreadOf(warmMs), bytesPerSecond: spreadOf(bytesPerSecond), bytes };
}
