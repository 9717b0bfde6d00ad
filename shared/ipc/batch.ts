/** Collects what happens within one frame. */
export interface Batch<T> {
  readonly add: (item: T) => void;
  /** Hands over what is there, now: before an end that must come after it. */
  readonly flush: () => void;
}

/**
 * Hands items over in groups: at the first item it asks `later` to be called back, and then delivers everything that came
 * since. A group never exceeds `most`, so that the largest message stays bounded.
 */
export function createBatch<T>(deliver: (items: T[]) => void, later: (run: () => void) => void, most = 1000): Batch<T> {
  let items: T[] = [];
  const flush = (): void => {
    if (items.length === 0) return;
    const group = items;
    items = [];
    deliver(group);
  };
  return {
    add: (item) => {
      items.push(item);
      if (items.length >= most) flush();
      else if (items.length === 1) later(flush);
    },
    flush,
  };
}
