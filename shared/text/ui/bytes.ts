const KIB = 1024;
const MIB = 1024 * KIB;

/** `812 B`, `3.4 KiB`, `12.0 MiB`; the units are the same in both languages. */
export function formatBytes(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  return bytes < MIB ? `${(bytes / KIB).toFixed(1)} KiB` : `${(bytes / MIB).toFixed(1)} MiB`;
}
