import { z } from 'zod';
import { parseGoproxy } from '../go/goproxy-list.ts';
import { withoutSecrets } from '../text/hide-secrets.ts';
import { MIRROR_VERDICTS, type MirrorsReport } from './mirror-report.ts';

/** As many mirrors of one's own as a comparison takes. */
export const MOST_ADDED = 100;
const ADDRESS_LIMIT = 8192;

const rememberedSchema = z.strictObject({
  url: z.string().max(ADDRESS_LIMIT),
  verdict: z.enum(MIRROR_VERDICTS),
  /** Medians; null where not measured. */
  firstByteMs: z.number().nullable(),
  bytesPerSecond: z.number().nullable(),
});

export const lastComparisonSchema = z.strictObject({
  startedAt: z.iso.datetime({ offset: true }),
  /** The GOPROXY that was recommended; null where none could be. */
  recommended: z.string().nullable(),
  mirrors: z.array(rememberedSchema).max(1000).readonly(),
});

/** What is kept between two comparisons: the user's own mirrors, and how the last one ended. */
export const mirrorShelfSchema = z.strictObject({
  added: z.array(z.string().max(ADDRESS_LIMIT)).max(MOST_ADDED),
  last: lastComparisonSchema.nullable(),
});

/** One address as it is typed; what it is worth is judged where it is kept. */
export const typedMirrorSchema = z.strictObject({ url: z.string().max(ADDRESS_LIMIT) });

export type LastComparison = z.infer<typeof lastComparisonSchema>;
export type MirrorShelfContent = z.infer<typeof mirrorShelfSchema>;

/** What is worth keeping of a comparison. */
export function lastComparison({ startedAt, choice, mirrors }: MirrorsReport): LastComparison {
  return {
    startedAt,
    recommended: choice.goproxy,
    mirrors: mirrors.slice(0, 1000).map(({ url, verdict, speed }) => ({
      url,
      verdict,
      firstByteMs: speed?.warmMs?.median ?? null,
      bytesPerSecond: speed?.bytesPerSecond?.median ?? null,
    })),
  };
}

/** The address of one mirror as `go` reads an entry of GOPROXY (`goproxy.example` means https), or null for anything else. */
export function mirrorAddress(text: string): string | null {
  const { entries, error } = parseGoproxy(text);
  const [entry] = entries;
  return !error && entry?.kind === 'url' && entries.length === 1 && entry.url.length <= ADDRESS_LIMIT
    ? entry.url
    : null;
}

/** May an address be kept in a file? Not with a password in it. */
export function isKeepable(url: string): boolean {
  return withoutSecrets(url) === url;
}
