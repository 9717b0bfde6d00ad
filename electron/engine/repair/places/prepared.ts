import { z } from 'zod';
import { IPV4_ADDRESS } from '../../../../shared/windows/connection-resolvers.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const path = z.string().min(1).max(32_767);

/** A file as it was: enough to recognise it, and to make it so again. Times are epoch milliseconds. */
export const fileStateSchema = z.strictObject({
  size: z.number().int().min(0),
  sha256,
  mode: z.number().int().min(0),
  uid: z.number().int(),
  gid: z.number().int(),
  mtimeMs: z.number(),
  atimeMs: z.number(),
});

export type FileState = z.infer<typeof fileStateSchema>;

/** A copy of what was there, in a file of the state folder that only its owner can read. */
const copySchema = z.strictObject({ name: z.string().regex(/^[0-9TZa-f-]+\.[0-9]+$/u), sha256 });

export type BackupRef = z.infer<typeof copySchema>;

const preparedFile = z.strictObject({
  kind: z.literal('file'),
  path,
  /** Null: there was no file. */
  before: fileStateSchema.nullable(),
  after: z.strictObject({ size: z.number().int().min(0), sha256, mode: z.number().int().min(0) }),
  /** Where the new content is written before it takes the file's place. */
  draft: path,
  /** Folders that have to be made for it, outermost first. */
  folders: z.array(path),
  /** Null where nothing was there, or where lines with a secret are appended: those are cut off again. */
  copy: copySchema.nullable(),
});

const preparedVariable = z.strictObject({
  kind: z.literal('variable'),
  scope: z.enum(['user', 'machine']),
  name: z.string().min(1).max(32_767),
  before: sha256.nullable(),
  after: sha256.nullable(),
  copy: copySchema.nullable(),
});

const preparedAside = z.strictObject({
  kind: z.literal('aside'),
  path,
  aside: path,
  identity: z.string().max(256),
});

const preparedRule = z.strictObject({
  kind: z.literal('rule'),
  /** A rule is no secret, and what it was is what undoing needs: it stands here as it is. */
  edit: z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('switch'), id: z.string().max(256), text: z.string().max(8192), on: z.boolean() }),
    z.strictObject({
      op: z.literal('allow'),
      rule: z.strictObject({
        name: z.string().max(256),
        program: path,
        direction: z.enum(['in', 'out']),
        profiles: z.array(z.enum(['domain', 'private', 'public'])),
      }),
    }),
  ]),
});

const preparedHosts = z.strictObject({
  kind: z.literal('hosts'),
  path,
  before: sha256,
  after: sha256,
  lines: z.array(z.number().int().min(1)).min(1),
});

const preparedExclusion = z.strictObject({ kind: z.literal('exclusion'), path });

const address = z.string().regex(IPV4_ADDRESS);

const preparedResolvers = z.strictObject({
  kind: z.literal('resolvers'),
  /** `{GUID}` of the adapter. */
  id: z.string().max(64),
  before: z.strictObject({ source: z.enum(['static', 'dhcp']), servers: z.array(address).max(8) }),
  after: z.array(address).min(1).max(8),
});

const preparedProgram = z.strictObject({
  kind: z.literal('program'),
  run: z.discriminatedUnion('does', [
    z.strictObject({ does: z.literal('flush-dns') }),
    z.strictObject({ does: z.literal('set-clock'), seconds: z.number().int() }),
    z.strictObject({ does: z.literal('refresh-gradle'), folder: path }),
  ]),
});

/**
 * One change as the journal holds it before it is made: enough to recognise both states and to go back. It holds no content but for firewall rules,
 * so it can hold no secret.
 */
export const preparedSchema = z.discriminatedUnion('kind', [
  preparedFile,
  preparedVariable,
  preparedAside,
  preparedRule,
  preparedHosts,
  preparedExclusion,
  preparedResolvers,
  preparedProgram,
]);

export type Prepared = z.infer<typeof preparedSchema>;
export type PreparedFile = z.infer<typeof preparedFile>;
export type PreparedVariable = z.infer<typeof preparedVariable>;
export type PreparedAside = z.infer<typeof preparedAside>;
export type PreparedRule = z.infer<typeof preparedRule>;
export type PreparedHosts = z.infer<typeof preparedHosts>;
export type PreparedExclusion = z.infer<typeof preparedExclusion>;
export type PreparedResolvers = z.infer<typeof preparedResolvers>;
export type PreparedProgram = z.infer<typeof preparedProgram>;
