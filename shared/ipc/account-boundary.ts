import { z } from 'zod';
import { typedAccountSchema } from '../repair/account.ts';
import type { BoundaryFor } from './boundary.ts';
import type { ACCOUNT_CHANNELS } from './channels.ts';

const nothing = z.strictObject({});

/** What the window that asks for an account tells main; main closes it. */
export const accountBoundary = {
  /** `malformed` for what netrc cannot hold. */
  'account.give': { argument: typedAccountSchema, result: nothing, limit: 16 * 1024 },
  'account.leave': { argument: nothing, result: nothing, limit: 64 },
} as const satisfies BoundaryFor<typeof ACCOUNT_CHANNELS>;

export type AccountBoundary = typeof accountBoundary;
