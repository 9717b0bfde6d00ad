import { defineRemedy } from '../../define-remedy.ts';
import { proxyVariables } from '../../proxy-variables.ts';
import { variableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly said: string;
  readonly speaks: string;
}

/** The scheme that the proxy's port was found to speak. Address and credentials stay. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '改正代理地址的协议', en: "Put the scheme of a proxy's address right" },
  fixes: ['proxy.scheme-mismatch'],
  risk: 'safe',
  reads: ({ params }) => (params['speaks'] === 'http' || params['speaks'] === 'socks5' ? {} : null),
  plan: ({ subject: name, params }, _read, context) => {
    const speaks = String(params['speaks']);
    const said = String(params['said']);
    const own = proxyVariables(context, name, '').find((variable) => variable.name === name);
    if (!own) return null;
    const value = `${speaks}://${own.value.replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '')}`;
    const edits = variableEdits(context, name, value);
    return edits && { ...edits, params: { name, said, speaks } };
  },
  text: {
    'zh-CN': {
      title: ({ name, speaks }) => `把 ${name} 的协议改成 ${speaks}://`,
      detail: ({ said, speaks }) =>
        `那个端口实际说的是 ${speaks}，不是 ${said === '' ? '原来写的' : said}。地址和端口不变。`,
    },
    en: {
      title: ({ name, speaks }) => `Change the scheme of ${name} to ${speaks}://`,
      detail: ({ said, speaks }) =>
        `The port speaks ${speaks}, not ${said === '' ? 'what it was said to' : said}. Address and port stay.`,
    },
  },
});
