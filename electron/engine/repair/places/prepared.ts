import { z } from 'zod';

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

/**
 * One change as the journal holds it before it is made: enough to recognise both states and to go back. It holds no content,
 * so it can hold no secret.
 */
export const preparedSchema = z.discriminatedUnion('kind', [preparedFile, preparedVariable, preparedAside]);

export type Prepared = z.infer<typeof preparedSchema>;
export type PreparedFile = z.infer<typeof preparedFile>;
export type PreparedVariable = z.infer<typeof preparedVariable>;
export type PreparedAside = z.infer<typeof preparedAside>;
