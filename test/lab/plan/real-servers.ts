import { clientResolver, realAddress } from '../internet.ts';
import type { RealServer, World } from '../world.ts';

/** Files of the real servers of a world: `PROGRAM.N` for each, its first line where it listens. */
export function realServerFiles(world: World): Record<string, string> {
  const files = (world.realServers ?? []).map((server, index) => {
    const address = realAddress(index);
    return [`${server.program}.real-${index}`, CONFIGURATION[server.program](server, address)] as const;
  });
  return Object.fromEntries(files);
}

const CONFIGURATION: Readonly<Record<RealServer['program'], (server: RealServer, address: string) => string>> = {
  nginx: ({ port, settings }, address) => `# ${address} ${port}
daemon off;
user root root;
worker_processes 1;
pid /run/tmp/nginx-${address}.pid;
error_log /run/log/nginx.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path /run/tmp/nginx-${kind};`).join('\n  ')}
  server {
    listen ${address}:${port};
    ${settings.join('\n    ')}
  }
}
`,
  goproxy: ({ port, settings }, address) => `# ${address} ${port}
set -a
TMPDIR=/run/tmp SSL_CERT_FILE=/etc/ssl/cert.pem GOSUMDB=off
${settings.join('\n')}
`,
  unbound: ({ port, settings }, address) => `# ${address} ${port}
server:
  interface: ${address}@${port}
  do-daemonize: no
  username: ""
  chroot: ""
  directory: "/run/tmp"
  pidfile: ""
  use-syslog: no
  logfile: /run/log/unbound.log
  access-control: 0.0.0.0/0 allow
  module-config: "iterator"
  ${settings.join('\n  ')}
forward-zone:
  name: "."
  forward-addr: ${clientResolver}
`,
};
