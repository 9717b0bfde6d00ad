import { z } from 'zod';

/** 5 MiB: a whole build log, not a hard disk. */
const TEXT_LIMIT = 5 * 1024 * 1024;

/** Size of an {@link explainRequestSchema} at most, for the check before decoding. */
export const explainRequestLimit = TEXT_LIMIT + 64;

/** Text that `go`, `git` or Windows printed. */
export const explainRequestSchema = z.strictObject({ text: z.string().max(TEXT_LIMIT) });

/** Causes that the text points to, each with the line that says so. Source: contract "explain". */
export const explainMatchesSchema = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z0-9]+\.[a-z0-9-]+$/),
      subject: z.string().max(4096).exactOptional(),
      line: z.string().max(8192),
    }),
  )
  .max(1000);
