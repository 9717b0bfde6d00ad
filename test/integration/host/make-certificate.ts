import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate with its key, able to sign further ones. */
export interface Identity {
  readonly name: string;
  readonly key: KeyObject;
  /** PEM of the key, and of the certificate alone. */
  readonly keyPem: string;
  readonly pem: string;
}

export interface Wanted {
  readonly name: string;
  readonly altNames?: readonly string[];
  readonly authority?: boolean;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const DAY = 86_400_000;

/** Makes a certificate signed by `issuer`, or by itself. Just enough DER for tests: EC keys, CN, dates, SAN, CA flag. */
export function makeCertificate(wanted: Wanted, issuer?: Identity): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = seq(oid('2a8648ce3d040302'));
  const dates = [wanted.notBefore ?? new Date(Date.now() - DAY), wanted.notAfter ?? new Date(Date.now() + 90 * DAY)];
  const body = seq(
    der(0xa0, int(Buffer.from([2]))),
    int(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    commonName(issuer?.name ?? wanted.name),
    seq(...dates.map(time)),
    commonName(wanted.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, seq(...extensions(wanted))),
  );
  const signature = sign('sha256', body, issuer?.key ?? privateKey);
  const pem = toPem(seq(body, algorithm, der(0x03, Buffer.from([0]), signature)));
  return {
    name: wanted.name,
    key: privateKey,
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pem,
  };
}

function extensions({ authority, altNames }: Wanted): Buffer[] {
  const list: Buffer[] = [];
  if (authority)
    list.push(seq(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, seq(der(0x01, Buffer.from([0xff]))))));
  if (altNames) list.push(seq(oid('551d11'), der(0x04, seq(...altNames.map(altName)))));
  return list.length > 0 ? list : [seq(oid('551d0f'), der(0x04, Buffer.from('03020780', 'hex')))];
}

function altName(name: string): Buffer {
  return isIP(name) === 4 ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name));
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const long = body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  const size = body.length < 0x80 ? [body.length] : long;
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const seq = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const int = (bytes: Buffer) => der(0x02, bytes);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const commonName = (name: string) => seq(der(0x31, seq(oid('550403'), der(0x0c, Buffer.from(name)))));
const time = (date: Date) => der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/gu, '')));
const toPem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{1,64}/gu, '$&\n')}-----END CERTIFICATE-----\n`;
