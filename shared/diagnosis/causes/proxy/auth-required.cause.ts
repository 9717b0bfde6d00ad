import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { proxyFailures } from '../../proxy-failures.ts';

interface AuthRequired extends Record<string, unknown> {
  readonly variable: string;
  readonly proxy: string;
}

/** The proxy answers 407. Go offers Basic credentials from the address only. Source: go-failures F41, A7. */
export default defineCause<AuthRequired>({
  layer: 'proxy',
  order: 20,
  find: (situation) =>
    proxyFailures(situation)
      .filter(({ status, failure }) => status === 407 || failure === 'proxy-auth-required')
      .map(({ variable, address, tunnels, targets }) => ({
        subject: variable,
        params: { variable, proxy: address },
        certainty: 'confirmed',
        severity: 'error',
        because: 'proxy-auth-required',
        targets,
        evidence: evidenceOf(tunnels),
        explains: tunnels.map((t) => t.id),
        // Each of these could have been let through.
        controls: tunnels.map((t) => t.subject),
      })),
  text: {
    'zh-CN': {
      headline: () => '代理要求登录',
      summary: ({ variable, proxy }) => `${variable} 指定的代理 ${proxy} 要求用户名和密码（407）。`,
      detail: () => 'go 只会使用写在代理地址里的用户名和密码（Basic），不支持 NTLM、Kerberos 等域认证。',
      advice: () =>
        '向网络管理员索取代理账号，或者在本机运行 px、cntlm、alpaca 这类能做域认证的小代理，再把变量指向它。',
    },
    en: {
      headline: () => 'The proxy wants a login',
      summary: ({ variable, proxy }) =>
        `The proxy ${proxy} named by ${variable} asks for a user name and password (407).`,
      detail: () => 'go uses only credentials that stand in the proxy address (Basic); it cannot do NTLM or Kerberos.',
      advice: () =>
        'Ask your network administrators for proxy credentials, or run a small local proxy such as px, cntlm or alpaca and point the variable to it.',
    },
  },
});
