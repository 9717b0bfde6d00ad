import type { Change } from '../../shared/domain/repair.ts';

/** Is there anything that could be put back? Not where a cache was emptied, or a clock was set right. */
export function hasChanges(items: readonly { readonly changes: readonly Change[] }[]): boolean {
  return items.some(({ changes }) => changes.length > 0);
}
