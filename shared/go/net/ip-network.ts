import { parseIpAddress } from './ip-address.ts';

/** A network prefix: 4 or 16 address bytes and the number of leading bits that count. */
export interface IpNetwork {
  bytes: number[];
  bits: number;
}

/** Returns 4 bytes for IPv4 and IPv4-mapped addresses, 16 for others; undefined for no address (net.ParseIP: no zones). */
export function parseIp(text: string): number[] | undefined {
  const address = parseIpAddress(text);
  return 'message' in address || address.zone !== '' ? undefined : unmapIp(address.bytes);
}

/** Returns the 4 bytes inside an IPv4-mapped IPv6 address, other addresses unchanged (net.IP.To4). */
export function unmapIp(bytes: number[]): number[] {
  const mapped = bytes.length === 16 && bytes.every((byte, i) => i >= 12 || byte === (i < 10 ? 0 : 0xff));
  return mapped ? bytes.slice(12) : bytes;
}

/** Tells whether an address (4 or 16 bytes) is 127.0.0.0/8 or ::1 (net.IP.IsLoopback). */
export function isLoopback(bytes: number[]): boolean {
  const plain = unmapIp(bytes);
  if (plain.length === 4) return plain[0] === 127;
  return plain.every((byte, i) => byte === (i === 15 ? 1 : 0));
}

/** Returns the network of `address/bits`, undefined where net.ParseCIDR returns an error. */
export function parseCidr(text: string): IpNetwork | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = parseIpAddress(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if ('message' in address || address.zone !== '' || !/^0*[0-9]{1,3}$/.test(digits)) return undefined;
  const bits = Number(digits);
  if (bits > address.bytes.length * 8) return undefined;
  const plain = unmapIp(maskBytes(address.bytes, bits));
  // A mapped network keeps only the mask's last 32 bits.
  return { bytes: plain, bits: plain.length === 4 && address.bytes.length === 16 ? Math.max(0, bits - 96) : bits };
}

/** Tells whether the network holds the address (net.IPNet.Contains). */
export function networkContains(network: IpNetwork, bytes: number[]): boolean {
  const plain = unmapIp(bytes);
  if (plain.length !== network.bytes.length) return false;
  const masked = maskBytes(plain, network.bits);
  return maskBytes(network.bytes, network.bits).every((byte, i) => byte === masked[i]);
}

function maskBytes(bytes: number[], bits: number): number[] {
  return bytes.map((byte, i) => {
    const kept = Math.min(8, Math.max(0, bits - i * 8));
    return byte & ((0xff << (8 - kept)) & 0xff);
  });
}
