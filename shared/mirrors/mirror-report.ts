import { z } from 'zod';
import { FAILURES } from '../domain/failure.ts';
import { PHASES } from '../domain/target-report.ts';

/** What a mirror is asked, in the order in which people read it. */
export const MIRROR_CHECKS = [
  'list',
  'info',
  'mod',
  'zip',
  'latest',
  'upper-case',
  'pseudo-version',
  'absent',
  'sumdb',
  'signature',
  'hash',
  'toolchain',
  'head',
  'ranges',
  'redirects',
  'certificate',
  'ipv6',
] as const;

export type MirrorCheckId = (typeof MIRROR_CHECKS)[number];

/** Why a check did not end well, beside failure words and HTTP statuses. */
export const MIRROR_PROBLEMS = [
  'status',
  'failure',
  'not-the-protocol',
  'other-version',
  'other-hash',
  'no-signed-hash',
  'not-verified',
  'expires-soon',
  'no-address',
  'not-asked',
] as const;

export type MirrorProblem = (typeof MIRROR_PROBLEMS)[number];

export const MIRROR_OUTCOMES = ['ok', 'warn', 'fail', 'skipped'] as const;

/** `right`: correct in all that `go` needs. `limited`: correct, with something missing. `wrong`: what it serves is not what was asked. `failing`: answers with errors. `pending`: not known when the waiting ended. */
export const MIRROR_VERDICTS = ['right', 'limited', 'wrong', 'failing', 'unreachable', 'pending'] as const;

export type MirrorVerdict = (typeof MIRROR_VERDICTS)[number];

const evidenceSchema = z.strictObject({
  id: z.string(),
  probe: z.string(),
  operation: z.string(),
  startMs: z.number(),
  endMs: z.number(),
  input: z.unknown(),
  result: z.unknown().optional(),
  failure: z.strictObject({ word: z.enum(FAILURES), detail: z.string().optional() }).optional(),
  command: z.string(),
});

const checkSchema = z.strictObject({
  check: z.enum(MIRROR_CHECKS),
  outcome: z.enum(MIRROR_OUTCOMES),
  problem: z.enum(MIRROR_PROBLEMS).exactOptional(),
  failure: z.enum(FAILURES).exactOptional(),
  status: z.number().int().exactOptional(),
  /** Hosts that redirects lead to, days of a certificate, the version told: plain words of data, never of a server's page. */
  detail: z.string().max(400).exactOptional(),
  evidence: z.array(z.string()),
});

const spreadSchema = z.strictObject({ median: z.number(), min: z.number(), max: z.number() });

const speedSchema = z.strictObject({
  rounds: z.number().int(),
  /** The whole way once, nothing known or open before; milliseconds, null where there was none. */
  coldMs: z.record(z.enum(PHASES), z.number().nullable()),
  /** First byte over a connection that stands, milliseconds. */
  warmMs: spreadSchema.nullable(),
  bytesPerSecond: spreadSchema.nullable(),
  /** Fetched for the measurement. */
  bytes: z.number().int(),
});

export const mirrorReportSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  /** `own`: an entry of GOPROXY. `catalogue`: known to everybody. `company`: by an administrator. `added`: by the user. */
  origin: z.enum(['own', 'catalogue', 'company', 'added']),
  verdict: z.enum(MIRROR_VERDICTS),
  /** What keeps it from being reached. */
  failure: z.enum(FAILURES).exactOptional(),
  checks: z.array(checkSchema),
  speed: speedSchema.nullable(),
  /** Estimated seconds for one module of 1 MiB; null where not measured. */
  secondsPerModule: z.number().nullable(),
});

export type MirrorCheck = z.infer<typeof checkSchema>;
export type MirrorSpeed = z.infer<typeof speedSchema>;
export type Spread = z.infer<typeof spreadSchema>;
export type MirrorReport = z.infer<typeof mirrorReportSchema>;

/** Why the recommended list is as it is. */
export const CHOICE_REASONS = [
  'company-first',
  'fastest-right',
  'asked-for',
  'second-for-outage',
  'keeps-own',
  'passes-sumdb',
  'sumdb-needs-alias',
  'direct-last',
  'nothing-right',
  'policy-unreadable',
] as const;

const reasonSchema = z.strictObject({ reason: z.enum(CHOICE_REASONS), about: z.string() });

export const mirrorChoiceSchema = z.strictObject({
  /** A GOPROXY value; null where no mirror can be recommended. */
  goproxy: z.string().nullable(),
  /** A GOSUMDB value to go with it, where the default one cannot be reached through or beside it. */
  gosumdb: z.string().nullable(),
  /** Is this what the computer uses already? */
  inUse: z.boolean(),
  reasons: z.array(reasonSchema),
});

export type MirrorChoice = z.infer<typeof mirrorChoiceSchema>;
export type ChoiceReason = z.infer<typeof reasonSchema>;

export const mirrorsReportSchema = z.strictObject({
  format: z.literal('gomod-doctor/mirrors'),
  version: z.literal(1),
  id: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  durationMs: z.number(),
  /** GOPROXY in force when it began. */
  goproxy: z.string(),
  /** The place of an administrator's policy that is not understood, so that its mirrors are missing. */
  policyUnreadable: z.string().exactOptional(),
  /** Best first. */
  mirrors: z.array(mirrorReportSchema),
  /** Does the checksum database answer directly, and does its alias in China? */
  database: z.strictObject({ direct: z.boolean(), alias: z.boolean() }),
  choice: mirrorChoiceSchema,
  bytes: z.number().int(),
  /** True where the ranking was certain before the last round. */
  stoppedEarly: z.boolean(),
  evidence: z.array(evidenceSchema),
});

/** One comparison of mirrors, as `mirrors --json` prints it. */
export type MirrorsReport = z.infer<typeof mirrorsReportSchema>;
