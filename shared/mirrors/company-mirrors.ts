import { z } from 'zod';
import { isKeepable, MOST_ADDED, mirrorAddress } from './mirror-shelf.ts';

/** Mirrors that an administrator adds for everybody: addresses as `go` reads entries of GOPROXY, without passwords. */
export const companyMirrorsSchema = z
  .array(
    z
      .string()
      .refine((text) => isKeepable(text) && mirrorAddress(text) !== null)
      .transform((text) => (mirrorAddress(text) ?? text).replace(/\/+$/u, '')),
  )
  .max(MOST_ADDED);
