/** One line of the hosts file that names a host. */
export interface HostsLine {
  readonly line: number;
  readonly address: string;
  readonly text: string;
}

/** Lines that map the host, as hosts(5) has it: address, names, `#` starts a comment. Bytes are read as Latin-1: only ASCII matters. */
export function parseHosts(bytes: Uint8Array, host: string): readonly HostsLine[] {
  const text = Buffer.from(bytes).toString('latin1');
  return text.split(/\r?\n/u).flatMap((raw, index) => {
    const [address, ...names] = raw.replace(/#.*/u, '').trim().split(/\s+/u);
    const named = address !== undefined && names.some((n) => n.toLowerCase() === host);
    return named ? [{ line: index + 1, address, text: raw.trim().slice(0, 200) }] : [];
  });
}
