import { clientResolver, proxyAddress } from '../internet.ts';
import type { ProxyServer, World } from '../world.ts';

/** Files of the real squids of a world: `squid.N` for each, its first line where it listens, and who may use it. */
export function squidFiles(world: World): Record<string, string> {
  const files = (world.proxies ?? []).flatMap((proxy, index): [string, string][] => {
    if (proxy.program !== 'squid') return [];
    return [
      [`squid.${index}`, configuration(proxy, index)],
      [`squid-password.${index}`, passwordHelper(proxy)],
    ];
  });
  return Object.fromEntries(files);
}

function configuration({ host, port, mode, denies = [] }: ProxyServer, index: number): string {
  const rules = [
    ...(denies.length > 0 ? [`acl denied dstdomain ${denies.join(' ')}`, 'http_access deny denied'] : []),
    ...(mode === 'basic-auth'
      ? [
          `auth_param basic program /bin/bash /run/plan/squid-password.${index}`,
          'auth_param basic realm company',
          'acl signed-in proxy_auth REQUIRED',
          'http_access deny !signed-in',
        ]
      : []),
    `http_access ${mode === 'forbid' ? 'deny' : 'allow'} all`,
  ];
  return [
    `# ${proxyAddress(index)} ${port}`,
    `http_port ${proxyAddress(index)}:${port}`,
    `visible_hostname ${host}`,
    `dns_nameservers ${clientResolver}`,
    ...rules,
    'cache deny all',
    'access_log none',
    `cache_log /run/log/squid.log`,
    'err_page_stylesheet none',
    'netdb_filename none',
    'pid_filename none',
    'pinger_enable off',
    'coredump_dir /',
    'cache_effective_user nobody',
    'shutdown_lifetime 0 seconds',
    '',
  ].join('\n');
}

/** Squid's protocol for helpers: `user password` a line, OK or ERR back. */
const passwordHelper = ({ user = '', password = '' }: ProxyServer): string =>
  `while read -r line; do [[ $line == '${user} ${password}' ]] && echo OK || echo ERR; done\n`;
