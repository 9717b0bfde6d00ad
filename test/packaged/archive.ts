import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

interface Folder {
  readonly files: Readonly<Record<string, Folder | { readonly size: number }>>;
}

interface Archived {
  readonly path: string;
  readonly size: number;
}

/** The files in an asar archive, by path: a header of JSON behind four 32-bit numbers, of which the last is its length. */
export function filesInArchive(path: string): readonly Archived[] {
  const file = openSync(path, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, header, 0, header.length, 16);
    return [...list(JSON.parse(header.toString()) as Folder)].sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    closeSync(file);
  }
}

function list({ files }: Folder, above = ''): readonly Archived[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? list(entry, `${above}${name}/`) : [{ path: `${above}${name}`, size: entry.size }],
  );
}

/** What stands before the fuses in Electron's executable. Source: @electron/fuses, constants.ts. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of the wire. */
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
] as const;

/** The fuses of a packaged program, read from the executable itself; those that an old Electron does not have are left out. */
export function fusesOf(executable: string): Readonly<Partial<Record<(typeof FUSES)[number], 'on' | 'off'>>> {
  const content = readFileSync(executable);
  const at = content.indexOf(SENTINEL) + SENTINEL.length;
  if (at < SENTINEL.length) throw new Error(`${executable} has no fuses`);
  const count = content.readUInt8(at + 1);
  const wire = content.subarray(at + 2, at + 2 + count).toString();
  return Object.fromEntries(FUSES.slice(0, count).map((name, place) => [name, wire[place] === '1' ? 'on' : 'off']));
}
