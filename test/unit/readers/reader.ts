/** One input, as bytes and as the text that they are in UTF-8. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Something that reads what others have written: takes anything, returns something, throws never. */
export interface Reader {
  /** What it is made for: the beginning of inputs that get past the first check. */
  readonly samples: readonly (string | Uint8Array)[];
  readonly read: (input: Input) => unknown;
}

export type Readers = Readonly<Record<string, Reader>>;

/** A reader of text, with samples. */
export function ofText(read: (text: string) => unknown, ...samples: readonly string[]): Reader {
  return { samples, read: ({ text }) => read(text) };
}

/** A reader of bytes, with samples. */
export function ofBytes(read: (bytes: Uint8Array) => unknown, ...samples: readonly (string | Uint8Array)[]): Reader {
  return { samples, read: ({ bytes }) => read(bytes) };
}
