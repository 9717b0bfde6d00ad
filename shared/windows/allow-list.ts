import { z } from 'zod';

const short = z.string().max(1024);

/** Names an action of the list that the engine made last; nothing else can be asked for. */
export const allowActionIdSchema = z.string().regex(/^action-[1-9]\d{0,3}$/u);

/**
 * `disable` and `enable`: a block rule of this computer; `allow` and `delete`: a rule of ours; `restore`: a file in quarantine;
 * `exclude`: the module cache.
 */
export const ALLOW_ACTIONS = ['disable', 'enable', 'allow', 'delete', 'restore', 'exclude'] as const;

const action = z.strictObject({
  id: allowActionIdSchema,
  kind: z.enum(ALLOW_ACTIONS),
  ruleName: short,
  /** What an administrator could type to the same effect. */
  command: z.string().max(2048),
  /** Only a person can do it: this program elevates for the programs of Go and git alone. */
  byHand: z.literal(true).exactOptional(),
});

const rule = z.strictObject({
  id: short,
  name: short,
  direction: z.enum(['in', 'out']),
  action: z.enum(['allow', 'block']),
  active: z.boolean(),
  /** Empty: in every kind of network. */
  profiles: z.array(short).max(16),
  /** `policy` and `mdm` cannot be changed here. */
  store: z.enum(['local', 'policy', 'mdm']),
});

/** What a program is, as far as can be proven. */
const identity = z.strictObject({
  /** Null: it could not be read, or is too large. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
  /** Authenticode, as Windows verified it. `invalid`: it was changed after it was signed, or nobody trusts the signer. */
  signature: z.enum(['valid', 'unsigned', 'invalid', 'unknown']),
  signer: short,
  /**
   * A go.exe against the archive that the checksum database has signed. `differs`: a toolchain in the module cache that is something
   * else; `unknown`: nothing to compare with.
   */
  checksum: z.enum(['proven', 'differs', 'unknown']),
});

const program = z.strictObject({
  path: short,
  rules: z.array(rule).max(200),
  /** Outbound https of this program is stopped by a rule, or by the default of a profile. */
  blocked: z.boolean(),
  actions: z.array(action).max(50),
  /** Null where there is nothing to allow, or too many programs to ask about. */
  identity: identity.nullable(),
});

const product = z.strictObject({
  name: short,
  /** Id in `shared/windows/`; null for one that is not known. */
  known: short.nullable(),
  microsoft: z.boolean(),
  state: z.enum(['on', 'off', 'snoozed', 'expired', 'unknown']),
  managed: z.boolean(),
});

/** What stands between the programs of Go and the net on this computer. */
export const allowListSchema = z.strictObject({
  /** False where there is no firewall that filters by program. */
  supported: z.boolean(),
  /** Rules and profiles could be read. */
  readable: z.boolean(),
  programs: z.array(program).max(64),
  products: z.array(product).max(64),
  /** False: Security Center did not answer. */
  listed: z.boolean(),
  /** `actions` take files of Go out of quarantine; what lies elsewhere is only shown. */
  detections: z
    .array(z.strictObject({ threat: short, files: z.array(short).max(50), actions: z.array(action).max(50) }))
    .max(100),
  /** The module cache, where Defender touched something in it or in Go. `managed`: only the company's administrators can. */
  exclusion: z.strictObject({ path: short, managed: z.boolean(), action: action.nullable() }).nullable(),
  /** Null: actions can be done from here; else only their commands are of use. */
  noElevation: z.enum(['unsupported', 'not-installed-for-all', 'policy']).nullable(),
});

/** A security program that the page may have opened: by its id, or Windows' own. */
export const productIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/u);

/** How an action ended. */
export const allowResultSchema = z.strictObject({
  outcome: z.enum(['done', 'refused', 'timed-out', 'may-be-made', 'changed-since', 'partly', 'failed']),
});

export type AllowList = z.infer<typeof allowListSchema>;
export type AllowAction = z.infer<typeof action>;
export type ProgramIdentity = z.infer<typeof identity>;
export type AllowProgram = z.infer<typeof program>;
export type AllowResult = z.infer<typeof allowResultSchema>;
