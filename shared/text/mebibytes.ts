/** Bytes as mebibytes, with as many digits as people compare. */
export function mebibytes(bytes: number): string {
  const value = bytes / (1 << 20);
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
