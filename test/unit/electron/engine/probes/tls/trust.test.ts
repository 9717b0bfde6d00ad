import { expect, it } from 'vitest';
import trust from '../../../../../../electron/engine/probes/tls/trust.probe.ts';
import { FakeHost, type FakeHostOptions } from '../../../../../fakes/fake-host.ts';
import { examine, settingsData } from '../../bench.ts';

const look = async (values: Readonly<Record<string, string>>, options: FakeHostOptions = {}) =>
  (await examine(trust, new FakeHost(options), { settings: settingsData(values) })).findings;

it('tells what variables put in place of the system’s roots', async () => {
  const problems = [{ place: '/gone.pem', failure: { word: 'not-found' } }] as const;
  expect(await look({ SSL_CERT_FILE: '/gone.pem' }, { trust: { certificates: 0, problems } })).toMatchObject([
    {
      code: 'trust.replaced',
      outcome: 'warn',
      subject: 'SSL_CERT_FILE',
      params: { value: '/gone.pem', certificates: 0, problems: [{ place: '/gone.pem', failure: 'not-found' }] },
    },
  ]);
  expect(await look({ SSL_CERT_DIR: '/company' })).toMatchObject([{ outcome: 'ok', subject: 'SSL_CERT_DIR' }]);
});

it('has nothing to say without them, nor on Windows, where go does not read them', async () => {
  expect(await look({})).toEqual([]);
  expect(await look({ SSL_CERT_FILE: 'C:\\ca.pem' }, { platform: 'windows' })).toEqual([]);
});
