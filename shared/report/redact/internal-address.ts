/**
 * Is this address one of a private network: RFC 1918, shared (RFC 6598), link-local, unique local, and the same mapped into
 * IPv6? Loopback and the test range 198.18/15 (fake addresses of tunnels) tell nothing of anybody and stay.
 */
export function isInternalAddress(address: string): boolean {
  const mapped = /^(?:0{0,4}:){1,5}(?:ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/iu.exec(address)?.[1];
  if (mapped !== undefined) return isInternalAddress(mapped);
  if (address.includes(':')) return /^(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/iu.test(address);
  const [a = -1, b = -1] = address.split('.').map(Number);
  return (
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b <= 127)
  );
}
