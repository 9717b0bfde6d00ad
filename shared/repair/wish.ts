import { z } from 'zod';

/**
 * Settings that a person may give a value through the wizard. Closed: none of them makes `go` start a program (as GOFLAGS,
 * GOAUTH and GOVCS can) or give up its encryption, whatever the page asks for.
 */
export const EDITABLE_SETTINGS = [
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GO111MODULE',
  'GOTOOLCHAIN',
] as const;

export type EditableSetting = (typeof EDITABLE_SETTINGS)[number];

/** Most characters of a value that is typed. */
export const WISH_LIMIT = 4096;

/** Whether a value can be written as it stands: one line, and no password that is shown as `***`. */
export function isWishable(value: string): boolean {
  return value.length > 0 && value.length <= WISH_LIMIT && !/[\p{Cc}]|\*\*\*/u.test(value);
}

/** One setting with the value that a person typed; null takes it away. Turning the checksum database off is nobody's wish. */
export const wishSchema = z
  .strictObject({ name: z.enum(EDITABLE_SETTINGS), value: z.string().refine(isWishable).nullable() })
  .refine(({ name, value }) => name !== 'GOSUMDB' || value?.trim() !== 'off');

/** Whether this name is in the list. */
export function isEditable(name: string): name is EditableSetting {
  return EDITABLE_SETTINGS.some((one) => one === name);
}
