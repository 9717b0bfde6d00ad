import { defineRemedy } from '../../define-remedy.ts';
import { proxyEndpoint, proxyVariables } from '../../proxy-variables.ts';
import type { RepairContext } from '../../repair-context.ts';
import { variableEdits } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly name: string;
}

/** A proxy's address without the blanks and full-width letters that slipped into it, tried with the real `go`. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '改正代理地址里的错字', en: 'Put a mistyped proxy address right' },
  fixes: ['proxy.malformed'],
  risk: 'safe',
  order: 20,
  reads: ({ subject: name }, context) => {
    const meant = meantAddress(context, name);
    return meant === null ? null : { trials: [{ id: 'meant', variables: { [name]: meant } }] };
  },
  plan: ({ subject: name }, { works }, context) => {
    const meant = meantAddress(context, name);
    const edits = meant !== null && works('meant') ? variableEdits(context, name, meant) : null;
    return edits && { ...edits, params: { name } };
  },
  text: {
    'zh-CN': {
      title: ({ name }) => `改正 ${name} 里的错字`,
      detail: () => '去掉混进地址里的空格和全角字符；已经试过，go 能用这个代理下载。',
    },
    en: {
      title: ({ name }) => `Put the address in ${name} right`,
      detail: () =>
        'Blanks and full-width characters that slipped in are taken out; go has been seen to download through it.',
    },
  },
});

/** Full-width forms stand at a fixed distance from ASCII. Source: Unicode, Halfwidth and Fullwidth Forms. */
function meantAddress(context: RepairContext, name: string): string | null {
  const own = proxyVariables(context, name, '').find((variable) => variable.name === name);
  if (!own) return null;
  const meant = own.value
    .replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, '');
  return meant !== own.value && proxyEndpoint(meant) !== null ? meant : null;
}
