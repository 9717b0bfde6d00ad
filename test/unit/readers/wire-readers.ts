import { gzipSync } from 'node:zlib';
import { encode } from 'dns-packet';
import { strToU8, zipSync } from 'fflate';
import { parseAddress } from '../../../electron/app/parse-address.ts';
import { readUpdatePolicy } from '../../../electron/app/updates/update-policy.ts';
import { bodyKind, infoVersion, plainReason } from '../../../electron/engine/body-kind.ts';
import { decodeBody } from '../../../electron/engine/decode-body.ts';
import { readRefs } from '../../../electron/engine/git-refs.ts';
import { decodeRun } from '../../../electron/engine/history/stored-run.ts';
import { decodeJournal } from '../../../electron/engine/repair/journal/record.ts';
import { hashZip } from '../../../electron/engine/zip-hash.ts';
import { zipNames } from '../../../electron/engine/zip-names.ts';
import type { HttpReply } from '../../../electron/host/network.ts';
import { parseAltNames } from '../../../electron/host/node-network/certificate-names.ts';
import { makeQuery, readReply } from '../../../electron/host/node-network/dns-message.ts';
import { pemCertificates } from '../../../electron/host/node-network/trust-store.ts';
import { ELEVATED_SWITCH } from '../../../electron/privileged/elevated-task.ts';
import { decodeRequest, encodeRequest } from '../../../electron/privileged/request.ts';
import { ofBytes, ofText, type Readers } from './reader.ts';

const ZIP = zipSync({
  'a.b/c@v1.0.0/go.mod': strToU8('module a.b/c\n'),
  'a.b/c@v1.0.0/x.go': strToU8('package c\n'.repeat(40)),
});
const QUERY = makeQuery('goproxy.cn', 'A');
const reply = (body: Uint8Array, headers: Readonly<Record<string, string>>): HttpReply => ({
  status: 200,
  headers,
  body,
  truncatedByUs: false,
  firstByteMs: 1,
  totalMs: 2,
});

/** Readers of what comes by the network in bytes, and of what this program keeps and hands on itself. */
export const wireReaders: Readers = {
  zips: ofBytes((bytes) => Promise.all([hashZip(bytes, 1 << 20), zipNames(bytes)]), ZIP),
  '.info': ofBytes(
    (bytes) => [infoVersion(bytes), bodyKind(bytes), plainReason('text/plain; charset=utf-8', bytes)],
    '{"Version":"v1.0.0","Time":"2020-01-01T00:00:00Z","Origin":{"VCS":"git"}}',
    '<!doctype html><html>',
    'v1.0.0\nv1.1.0\n',
  ),
  'packed bodies': ofBytes(
    (bytes) => decodeBody(reply(bytes, { 'content-encoding': 'gzip' }), 1 << 20),
    gzipSync(Buffer.from('v1.0.0\n'.repeat(40))),
  ),
  'refs of git': ofBytes(
    (bytes) => readRefs(reply(bytes, { 'content-type': 'application/x-git-upload-pack-advertisement' })),
    `001e# service=git-upload-pack\n0000003f${'a'.repeat(40)} refs/heads/master\n0000`,
  ),
  'DNS messages': ofBytes(
    (bytes) => QUERY && readReply(QUERY, Buffer.from(bytes)),
    encode({
      type: 'response',
      id: QUERY?.id ?? 0,
      questions: [{ type: 'A', name: 'goproxy.cn', class: 'IN' }],
      answers: [
        { type: 'CNAME', name: 'goproxy.cn', data: 'x.example', ttl: 5 },
        { type: 'A', name: 'x.example', data: '1.2.3.4', ttl: 5 },
      ],
    }),
  ),
  'names of certificates': ofText(parseAltNames, 'DNS:*.corp.example, IP Address:0:0:0:0:0:0:0:1, DNS:"a\\", b"'),
  'PEM files': ofText(
    (text) => pemCertificates(text, new Set()),
    `-----BEGIN CERTIFICATE-----\n${Buffer.from([0x30, 0x03, 1, 2, 3]).toString('base64')}\n-----END CERTIFICATE-----\n`,
  ),
  'addresses of pages': ofText(parseAddress, 'app://wizard/index.html?x#y'),
  'update policies': ofText(readUpdatePolicy, '{"updates":"off","url":"https://mirror.corp.example/"}'),
  'runs in history': ofText(decodeRun, '{"format":"gomod-doctor/run","version":1,"result":{}}'),
  'the journal of repairs': ofText(decodeJournal, `${'0'.repeat(32)} {"v":1,"type":"begin"}\n`),
  'tasks of the administrator': ofText(decodeRequest, encodeRequest([]), `${ELEVATED_SWITCH}e30`),
};
