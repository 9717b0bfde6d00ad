import { expect, it } from 'vitest';
import editor from '../../../../../../electron/engine/probes/config/editor.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine } from '../../bench.ts';

const settings = (value: string) => `{ "go.toolsEnvVars": {\n"GOPROXY": "${value}",\n"PATH": "/x" } }`;
const own = {
  settings: [{ name: 'GOPROXY', value: 'https://goproxy.cn', source: 'goenv', shadows: [] }],
  evidence: [],
};

const look = async (files: Readonly<Record<string, string>>) =>
  (await examine(editor, new FakeHost({ files }), { settings: own } as never)).findings;

it('tells what an editor has otherwise, and nothing else of its settings', async () => {
  const file = '/home/li/.config/Code/User/settings.json';
  const found = await look({ [file]: settings('https://goproxy.io') });
  expect(found).toMatchObject([
    {
      code: 'editor.variable',
      subject: file,
      params: { name: 'GOPROXY', value: 'https://goproxy.io', own: 'https://goproxy.cn', line: 2 },
    },
  ]);
});

it.each([
  ['the same value', settings('https://goproxy.cn')],
  ['what only the editor can make sense of', settings(['$', '{env:MIRROR}'].join(''))],
  ['no JSON', 'hello'],
])('has nothing to say of %s', async (_name, text) => {
  expect(await look({ '/home/li/.config/Code/User/settings.json': text })).toEqual([]);
});
