import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

import { firstPaint } from './first-paint.ts';

const loaders: (() => Promise<unknown>)[] = [];

/**
 * A component whose script is read when it is first shown, after the page's first picture, or before by `loadParts()`; what is there already is drawn
 * without a detour. Until then `Meanwhile` stands in its place, or nothing.
 */
export function lazyPart<P extends object = Record<never, never>>(
  read: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> {
  let part: ComponentType<P> | undefined;
  const load = async () => {
    part ??= await read();
    return { default: part };
  };
  loaders.push(load);
  // Not even a part in sight may keep the first picture waiting.
  const Waiting: ComponentType<P> = lazy(() => firstPaint.then(load));
  return function LazyPart(props: P): ReactNode {
    // Chosen once: another component in the same place would lose its state.
    const [Part] = useState(() => part ?? Waiting);
    return (
      <Suspense fallback={Meanwhile && <Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Reads all that the first screen does not need. A part that cannot be read says so when it is shown. */
export async function loadParts(): Promise<void> {
  await Promise.allSettled(loaders.map((load) => load()));
}
