import { createHash } from 'node:crypto';
import { z } from 'zod';
import { changeSchema, SCOPES } from '../../../../shared/domain/repair.ts';
import { changeSetIdSchema } from '../../../../shared/domain/undo.ts';
import { preparedSchema } from '../places/prepared.ts';

export const JOURNAL_VERSION = 1;

const number = z.number().int().min(1);

/** What the journal tells, in the order in which it happened. Times are only told, never compared: clocks are wrong at times. */
export const recordSchema = z.discriminatedUnion('type', [
  /** What a change set is about, as people see it, secrets hidden. */
  z.strictObject({
    type: z.literal('begin'),
    set: changeSetIdSchema,
    at: z.string().max(64),
    /** It weakens a protection and is taken back at this time: the one time that is compared, see `isDue`. */
    until: z.string().max(64).exactOptional(),
    items: z.array(
      z.strictObject({
        remedy: z.string().max(256),
        params: z.record(z.string(), z.unknown()),
        scope: z.enum(SCOPES),
        changes: z.array(changeSchema),
      }),
    ),
  }),
  /** Change `n` is about to be made; `item` is its place in `begin`, `shown` the one among that item's changes it begins with. */
  z.strictObject({
    type: z.literal('prepare'),
    set: changeSetIdSchema,
    n: number,
    item: z.number().int().min(0),
    what: z.string().max(64 * 1024),
    change: preparedSchema,
  }),
  z.strictObject({ type: z.literal('applied'), set: changeSetIdSchema, n: number }),
  /** `kept`: somebody had changed the place, and the person wanted it left so. */
  z.strictObject({
    type: z.literal('undone'),
    set: changeSetIdSchema,
    n: number,
    how: z.enum(['restored', 'already', 'kept']),
  }),
  /** The repair came to its end, whatever that was: nothing is open any more. */
  z.strictObject({ type: z.literal('commit'), set: changeSetIdSchema }),
]);

export type JournalRecord = z.infer<typeof recordSchema>;

/** What stands before the first line. */
export const FIRST_SUM = '0'.repeat(32);

/** One line: its checksum, which goes over the one before it as well, then the record. */
export function encodeLine(previous: string, record: JournalRecord): { readonly line: string; readonly sum: string } {
  const json = JSON.stringify({ v: JOURNAL_VERSION, ...record });
  const sum = sumOf(previous, json);
  return { line: `${sum} ${json}\n`, sum };
}

/** What a journal's text holds: the records up to the first line that is not as it was written. */
export interface DecodedJournal {
  readonly records: readonly JournalRecord[];
  /** Checksum of the last sound line. */
  readonly sum: string;
  /** Number of characters that are sound. */
  readonly length: number;
  readonly health: 'sound' | 'damaged' | 'newer';
}

export function decodeJournal(text: string): DecodedJournal {
  const records: JournalRecord[] = [];
  let sum = FIRST_SUM;
  let at = 0;
  const end = (health: DecodedJournal['health']): DecodedJournal => ({ records, sum, length: at, health });
  while (at < text.length) {
    const stop = text.indexOf('\n', at);
    const line = stop < 0 ? '' : text.slice(at, stop);
    const json = line.slice(33);
    if (stop < 0 || line.charAt(32) !== ' ' || line.slice(0, 32) !== sumOf(sum, json)) return end('damaged');
    const record = decodeRecord(json);
    if (typeof record === 'string') return end(record);
    records.push(record);
    sum = line.slice(0, 32);
    at = stop + 1;
  }
  return end('sound');
}

function decodeRecord(json: string): JournalRecord | 'damaged' | 'newer' {
  try {
    const { v, ...body } = JSON.parse(json) as { v?: unknown };
    if (typeof v === 'number' && v > JOURNAL_VERSION) return 'newer';
    const parsed = recordSchema.safeParse(body);
    return parsed.success && v === JOURNAL_VERSION ? parsed.data : 'damaged';
  } catch {
    return 'damaged';
  }
}

function sumOf(previous: string, json: string): string {
  return createHash('sha256').update(`${previous}\n${json}`).digest('hex').slice(0, 32);
}
