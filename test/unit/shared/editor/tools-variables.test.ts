import { expect, it } from 'vitest';
import { toolsVariables } from '../../../../shared/editor/tools-variables.ts';

const told = (text: string) => toolsVariables(text).map(({ name, value, line, alone }) => [name, value, line, alone]);

it('reads what an editor gives to the tools of Go, with remarks and a comma too many', () => {
  const text = `\ufeff// mine
{
  "editor.tabSize": 4, /* "go.toolsEnvVars": { "GOPROXY": "no" } */
  "go.toolsEnvVars": {
    // "GOPROXY": "https://old.example",
    "GOPROXY": "https://goproxy.io,direct", // since 2019
    "GOFLAGS": "-mod=vendor", "GOSUMDB": "off",
    "GOPRIVATE": null,
  },
  "[go]": { "go.toolsEnvVars": { "GOPROXY": "nested" } },
}
`;
  expect(told(text)).toEqual([
    ['GOPROXY', 'https://goproxy.io,direct', 6, true],
    ['GOFLAGS', '-mod=vendor', 7, false],
    ['GOSUMDB', 'off', 7, false],
  ]);
});

it.each([
  ['nothing', '', []],
  ['no settings at all', '[1, "go.toolsEnvVars", {"a": "b"}]', []],
  ['another table', '{"terminal.integrated.env.linux": {"GOPROXY": "x"}}', []],
  ['a file that breaks off', '{"go.toolsEnvVars": {"GOPROXY": "a', []],
  ['a string with every escape', '{"go.toolsEnvVars":{"GO\\u0050ROXY":"a\\\\\\"b"}}', [['GOPROXY', 'a\\"b', 1, false]]],
  ['the same twice', '{"go.toolsEnvVars":{"A":"1",\r\n"A":"2"\r\n}}', [['A', '2', 2, true]]],
  ['words of no text', '{"go.toolsEnvVars":{"A":{"A":"x"},"B":["x"],"C":true}}', []],
  ['the table as a list', '{"go.toolsEnvVars":["A","x"]}', []],
])('takes %s as it is', (_name, text, variables) => {
  expect(told(text)).toEqual(variables);
});

it('ends, whatever it is given', () => {
  expect(told('{"go.toolsEnvVars":'.repeat(50_000))).toEqual([]);
});
