// Certificates are made on the spot; files are in memory.
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import trust from '../../../electron/engine/probes/vcs/trust.probe.ts';
import { certificateFacts } from '../../../electron/host/node-network/certificate-chain.ts';
import { success } from '../../../shared/domain/failure.ts';
import { FakeHost } from '../../fakes/fake-host.ts';
import { examine, recorded, targetOf, tried } from '../../unit/electron/engine/bench.ts';
import { makeCertificate } from './make-certificate.ts';

const root = makeCertificate({ name: 'Root', authority: true });
const middle = makeCertificate({ name: 'Middle', authority: true }, root);
const leaf = makeCertificate({ name: 'git.corp', altNames: ['git.corp'] }, middle);
const company = makeCertificate({ name: 'Company', authority: true });
const chain = [leaf, middle].map(({ pem }) => new X509Certificate(pem));
const [shown = new X509Certificate(leaf.pem)] = chain;
const facts = {
  protocol: 'TLSv1.3',
  alpn: null,
  certificate: certificateFacts([shown]),
  chain: chain.map((c) => c.raw),
};

const TRUST = { sslcainfo: '/list/ca.pem', sslcapath: '/folder' };

async function look(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: Readonly<Record<string, string>> = TRUST,
) {
  const values = Object.entries(settings).map(([name, value]) => ({
    key: `http.${name}`,
    value,
    origin: 'file:~/.gitconfig',
  }));
  const address = { address: '192.0.2.1', otherName: null, small: null, plain: null, legacy: null };
  // The channel is no part of what is looked at.
  const secured = { facts, channel: null as never };
  const inputs = {
    git: {
      found: recorded(success(['/usr/bin/git'])),
      config: null,
      git: { path: '/usr/bin/git', values, trustMissing: false },
    },
    handshake: [{ ...address, attempted: tried(success(secured)) }],
  };
  const target = targetOf('git.corp', { role: 'vcs' });
  return (await examine(trust, new FakeHost({ files }), inputs, { target })).findings;
}

describe('the certificates that git is told to trust', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['the root in the file', { '/list/ca.pem': `${company.pem}${root.pem}`, '/folder/a.pem': company.pem }, true],
    ['the root in the folder', { '/list/ca.pem': company.pem, '/folder/1234abcd.0': root.pem }, true],
    ['an issuer below the root', { '/list/ca.pem': middle.pem, '/folder/a.pem': company.pem }, true],
    ['others only', { '/list/ca.pem': company.pem, '/folder/a.pem': company.pem }, false],
    ['nothing that is a certificate', { '/list/ca.pem': 'hello', '/folder/a.pem': '' }, false],
  ])('%s', async (_, files, vouches) => {
    const params = { target: 'vcs:https://git.corp', vouches };
    expect(await look(files)).toMatchObject([{ code: 'git.trust', outcome: vouches ? 'ok' : 'warn', params }]);
  });

  it('is not judged where only one place is named, or one cannot be read', async () => {
    const both = { '/list/ca.pem': company.pem, '/folder/a.pem': company.pem };
    expect(await look(both, { sslcainfo: '/list/ca.pem' })).toEqual([]);
    expect(await look(both, { sslcapath: '/folder' })).toEqual([]);
    expect(await look(both, { ...TRUST, sslcainfo: '~/ca.pem' })).toEqual([]);
    expect(await look({ '/folder/a.pem': company.pem })).toEqual([]);
    expect(await look({ ...both, '/folder/huge.pem': new Uint8Array(5 << 20) })).toEqual([]);
  });
});
