/** The parsed address, or undefined. `URL.canParse` would be shorter, but Node 18.15 of Electron 25 lacks it. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
