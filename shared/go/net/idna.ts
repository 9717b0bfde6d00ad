// idna.Lookup.ToASCII of golang.org/x/net, as far as NO_PROXY and proxy hosts need it: NFKC, small letters, punycode.

import { toByteString } from '../byte-string.ts';

/** Returns the ASCII form of a host name; undefined where a label cannot be encoded. ASCII names come back unchanged. */
export function hostToAscii(host: string): string | undefined {
  if (isAscii(host)) return host;
  // UTS 46 maps the ideographic full stops to a dot and drops what has no width.
  const mapped = host.replace(/[\u3002\uff0e\uff61]/g, '.').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const labels = mapped.normalize('NFKC').toLowerCase().normalize('NFC').split('.');
  const encoded = labels.map((label) =>
    hasForbiddenForm(label) ? undefined : isAscii(label) ? label : encodeLabel(label),
  );
  return encoded.includes(undefined) ? undefined : encoded.join('.');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

// STD 3: letters, digits and inner hyphens only; `--` at the third place is kept for punycode.
function hasForbiddenForm(label: string): boolean {
  if (/^-|-$/.test(label) || /[\0-,./:-@[-`{-\x7f]/.test(label)) return true;
  const bytes = toByteString(label);
  return bytes.length > 4 && bytes.slice(2, 4) === '--' && !(label.startsWith('xn--') && isAscii(label));
}

function encodeLabel(label: string): string | undefined {
  // A DNS label has at most 63 bytes; this much is no name, and the encoding takes quadratic time.
  if (label.length > 1000 || /[^\p{L}\p{M}\p{N}\-·]/u.test(label) || /^\p{M}/u.test(label)) return undefined;
  return `xn--${punycode(label)}`;
}

// RFC 3492, section 6.3.
function punycode(label: string): string {
  const codes = [...label].map((char) => char.codePointAt(0) ?? 0);
  let out = codes
    .filter((code) => code < 0x80)
    .map((code) => String.fromCharCode(code))
    .join('');
  const basic = out.length;
  let handled = basic;
  if (basic > 0) out += '-';
  let n = 0x80;
  let delta = 0;
  let bias = 72;
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((code) => code >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const code of codes) {
      if (code < n) delta++;
      if (code !== n) continue;
      out += encodeDelta(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return out;
}

function encodeDelta(delta: number, bias: number): string {
  let out = '';
  let rest = delta;
  for (let k = 36; ; k += 36) {
    const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
    if (rest < threshold) return out + digit(rest);
    out += digit(threshold + ((rest - threshold) % (36 - threshold)));
    rest = Math.floor((rest - threshold) / (36 - threshold));
  }
}

function digit(value: number): string {
  return String.fromCharCode(value < 26 ? 0x61 + value : 0x30 + value - 26);
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
