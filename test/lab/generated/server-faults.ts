import type { Certificate, HostName, ServerFault } from '../world.ts';
import { answers, type Change, clientResolver, hosts, router, site } from './change.ts';
import type { GeneratedFault, Part, Place } from './fault.ts';

const PORTAL = 'http://portal.hotel.example.net/login';

/** The database has codes of its own, whatever has broken it, but for a line of this machine's own file, whose cure is that line. */
const isOfThisMachine = (place: Place): boolean => place === 'dns.hosts-override';

/** Everything that may be wrong with one server, or on the way to it. */
export function faultsOfServer(host: HostName, part: Part, addresses: readonly string[]): readonly GeneratedFault[] {
  const of = (name: string, places: readonly Place[], apply: Change, slow?: true): GeneratedFault => ({
    name: `${name} of ${host}`,
    places: part === 'nothing' ? [] : part === 'sumdb' ? ['sumdb', ...places.filter(isOfThisMachine)] : places,
    apply,
    ...(slow && { slow }),
  });
  const certificate = (kind: string, shown: Certificate) => of(kind, ['tls'], site(host, { certificate: shown }));
  const says = (name: string, fault: ServerFault, places: readonly Place[] = ['http'], slow?: true) =>
    of(name, places, answers(host, fault), slow);
  // No other resolver may be asked about a company's name: what a wrong answer leads to is all that shows.
  const unseen = (place: Place): readonly Place[] => (host.endsWith('.corp.example.com') ? [place] : []);
  const onEither = (address: string) => (address.includes(':') ? [] : [`${address} ${host}`]);
  return [
    of('reset', ['tcp'], router({ kind: 'reset', to: host })),
    of('unreachable', ['tcp'], router({ kind: 'unreachable', to: host })),
    of('drop', ['tcp'], router({ kind: 'drop', to: host }), true),
    of('drop-443', ['tcp'], router({ kind: 'drop', to: host, port: 443 }), true),
    of('sni-reset', ['tls.sni-blocked'], router({ kind: 'sni-reset', name: host })),
    of('sni-drop', ['tls.sni-blocked'], router({ kind: 'sni-drop', name: host }), true),
    of('dns-denied', ['dns'], clientResolver(host, 'nxdomain')),
    of('dns-elsewhere', ['dns', ...unseen('tls')], clientResolver(host, ['198.51.100.90'])),
    // Resolvers may well answer differently: an address that leads nowhere may show no more than that.
    of('dns-nowhere', ['dns', 'tcp.unreachable'], clientResolver(host, ['203.0.113.7'])),
    of('dns-loopback', ['dns', ...unseen('tcp')], clientResolver(host, ['127.0.0.1'])),
    of('fake-ip', ['dns', ...unseen('tcp')], clientResolver(host, ['198.18.0.5'])),
    of(
      'forged',
      ['dns', ...unseen('tcp')],
      router({ kind: 'forge-dns', name: host, answers: ['203.0.113.66', '2001::1'] }),
    ),
    of('hosts-line', ['dns.hosts-override'], hosts(`203.0.113.9 ${host}`)),
    of('hosts-loopback', ['dns.hosts-override'], hosts(`127.0.0.1 ${host}`)),
    // What stands in the hosts file is right, as of today.
    { ...of('hosts-right', [], hosts(...addresses.flatMap(onEither))), places: [] },
    certificate('expired', { kind: 'expired' }),
    certificate('not-yet-valid', { kind: 'not-yet-valid' }),
    certificate('self-signed', { kind: 'self-signed' }),
    certificate('incomplete-chain', { kind: 'incomplete-chain' }),
    certificate('wrong-host', { kind: 'wrong-host', host: 'cdn.example.net' }),
    certificate('intercepted', { kind: 'intercepted', organization: 'Sangfor Technologies Inc.' }),
    certificate('company-certificate', { kind: 'company' }),
    of('plain-on-443', ['tls'], site(host, { plainOn443: true })),
    of('tls-1.0', ['tls'], site(host, { newestTls: '1.0' })),
    ...[400, 401, 403, 404, 410, 429, 500, 502, 503, 504].map((status) =>
      // Who wants an account, or has nothing at all, may mean the module.
      says(
        `status-${status}`,
        { kind: 'status', status, text: 'no' },
        [401, 404, 410].includes(status) ? ['http', 'module'] : ['http'],
      ),
    ),
    says('zip-403', { match: '\\.zip$', kind: 'status', status: 403, text: 'too large' }),
    says('zip-404', { match: '\\.zip$', kind: 'status', status: 404, text: 'not found' }, ['http', 'module']),
    says('mod-500', { match: '\\.mod$', kind: 'status', status: 500, text: 'oops' }),
    says('info-429', { match: '\\.info$', kind: 'status', status: 429, text: 'slow down' }),
    says('lookup-500', { match: '/lookup/', kind: 'status', status: 500, text: 'oops' }, ['sumdb']),
    says('sumdb-403', { match: '^/sumdb/', kind: 'status', status: 403, text: 'no' }, ['sumdb']),
    says('sumdb-404', { match: '^/sumdb/', kind: 'status', status: 404, text: 'no' }, ['sumdb']),
    says('sumdb-page', { match: '^/sumdb/', kind: 'html', text: '<html>Welcome</html>' }, ['http', 'sumdb']),
    says('page', { kind: 'html', text: '<html>Welcome</html>' }),
    says('zip-page', { match: '\\.zip$', kind: 'html', text: '<html>Scanning…</html>' }, ['http', 'module']),
    says('login', { kind: 'redirect', to: PORTAL }),
    says('sign-on', { kind: 'redirect', to: 'https://www.example.com/login' }),
    says('moved', { match: '/@v/', kind: 'redirect', to: 'https://storage.example.net', keepPath: true }, [
      'http.redirect-host-blocked',
    ]),
    says('cut', { match: '\\.zip$', kind: 'truncate' }),
    says('cut-mod', { match: '\\.mod$', kind: 'truncate' }),
    says('false-gzip', { kind: 'false-gzip' }),
    says('tampered', { match: '\\.zip$', kind: 'tamper' }, ['module']),
    says('stray-file', { match: '\\.zip$', kind: 'stray-file' }, ['module']),
    says('wrong-info', { match: '\\.info$', kind: 'wrong-info', version: 'v9.9.9' }),
    says('stalled', { kind: 'stall' }, ['http'], true),
    says('zip-stalled', { match: '\\.zip$', kind: 'stall-body' }, ['http'], true),
  ];
}
