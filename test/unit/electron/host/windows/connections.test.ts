// DNS servers of connections, as reg.exe shows them.
import { expect, it } from 'vitest';
import { ADAPTERS, INTERFACES, readConnections } from '../../../../../electron/host/windows/connections.ts';
import { RegTool } from '../../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../../electron/host/windows/registry.ts';
import { type Answer, codePage, fakeReg, fixtureBytes } from './recorded-output.ts';

const POLICIES = 'HKLM\\SOFTWARE\\Policies\\Microsoft';

/** The keys of `reg query /s`, each by its short name. */
function keysOf(bytes: Buffer): Readonly<Record<string, Buffer>> {
  const blocks = bytes.toString('latin1').split(/(?=HKEY_LOCAL_MACHINE\\)/u);
  return Object.fromEntries(
    blocks
      .slice(1)
      .map((block) => [
        (block.split('\r\n')[0] ?? '').replace('HKEY_LOCAL_MACHINE', 'HKLM'),
        Buffer.from(`\r\n${block}`, 'latin1'),
      ]),
  );
}

const long = (key: string) => key.replace('HKLM', 'HKEY_LOCAL_MACHINE');
const list = (keys: readonly string[]) => Buffer.from(`\r\n${keys.map(long).join('\r\n')}\r\n`);
const named = (key: string, name: string) => Buffer.from(`\r\n${long(key)}\r\n    Name    REG_SZ    ${name}\r\n\r\n`);

it('are by DHCP where none is typed in, and typed in where one is', async () => {
  const keys = keysOf(fixtureBytes('reg-tcpip-interface-dhcp-dns.any', 'cp936'));
  const names = Object.fromEntries(
    Object.keys(keys).map((key, at) => {
      const connection = `${key.replace(INTERFACES, ADAPTERS)}\\Connection`;
      return [connection, named(connection, ['Ethernet', 'WLAN'][at] ?? '')];
    }),
  );
  const answers: Record<string, Answer> = {
    ...codePage('936'),
    ...keys,
    ...names,
    [INTERFACES]: list(Object.keys(keys)),
    [POLICIES]: list([`${POLICIES}\\Windows`]),
  };
  const read = await readConnections(new Registry(new RegTool(fakeReg(answers).run, {})), ['WLAN']);
  expect(read.ok && read.value).toMatchObject([
    { name: 'Ethernet', up: false, source: 'dhcp', servers: ['223.6.6.6', '61.130.254.34'] },
    { name: 'WLAN', up: true, source: 'static', servers: ['127.0.0.1', '8.8.8.8'] },
  ]);
});
