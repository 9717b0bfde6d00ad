/** Nested deeper than this, a message is an attack or a mistake; our own deepest are reports, at about ten. */
const MAX_DEPTH = 48;

/** What {@link measure} found: small and plain enough to decode, too large, or no plain data at all. */
export type Measure = 'fits' | 'too-large' | 'not-plain';

/** Own keys in a plain object, whichever realm made it: its prototype is nothing, or itself ends the chain. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Weighs a message before any decoder sees it: one unit for each value, each character of a string or key, and each slot
 * of an array. Stops at the limit, so a hostile message costs no more than a permitted one. Maps, dates, buffers and cycles
 * are no plain data and never decoded.
 */
export function measure(message: unknown, limit: number): Measure {
  const open: { value: unknown; depth: number }[] = [{ value: message, depth: 0 }];
  let size = 0;
  for (let item = open.pop(); item; item = open.pop()) {
    const { value, depth } = item;
    size += 1;
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_DEPTH) return 'not-plain';
      if (Array.isArray(value)) {
        size += value.length;
        if (size > limit) return 'too-large';
        for (const child of value) open.push({ value: child, depth: depth + 1 });
      } else {
        if (!isPlainObject(value)) return 'not-plain';
        for (const [key, child] of Object.entries(value)) {
          size += key.length;
          open.push({ value: child, depth: depth + 1 });
        }
      }
    } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      return 'not-plain';
    if (size > limit) return 'too-large';
  }
  return 'fits';
}
