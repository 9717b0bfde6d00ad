import type { Part } from '../world.ts';
import { base64, ESCAPES, FOR_EVER, type HostileCases, head, MARKUP, mirrorHas } from './hostile-case.ts';

const sumdbSays = (text: string) => mirrorHas({ kind: 'status', match: 'sumdb.*lookup', status: 200, text });
const goMod = 'module example.com/here\n\ngo 1.20\n\nrequire github.com/google/uuid v1.1.1\n';

/** A proxy that says this to whoever comes. */
const proxySays = (...send: readonly Part[]) => ({
  client: { profile: { HTTPS_PROXY: 'http://portal.hotel.example.net:443' } },
  servers: { 'portal.hotel.example.net': { rawOn443: send } },
});
const tree = `go.sum database tree\n10\n${'A'.repeat(43)}=\n`;

/** Checksum databases, names, certificates, proxies and files that are made to do harm. */
export const otherCases: HostileCases = {
  'a signed note of noise': {
    world: sumdbSays('\u0000\u0001\u0002 \u2014 \u2014 \u2014\n\n'),
    cause: 'sumdb.inconsistent',
  },
  'a signed note with a thousand signatures': {
    world: sumdbSays(`1\nx v1 h1:=\n\n${tree}\n${`\u2014 sum.golang.org ${'A'.repeat(90)}\n`.repeat(1000)}`),
    cause: 'sumdb.inconsistent',
  },
  'a signed note of markup and escapes': {
    world: sumdbSays(`1\n${MARKUP}${ESCAPES}\n\n${tree}\n\u2014 ${MARKUP} AAAA\n`),
    cause: 'sumdb.inconsistent',
  },
  'a tree of more records than there are': {
    world: sumdbSays(`9007199254740993\nx v1 h1:=\n\ngo.sum database tree\n${'9'.repeat(400)}\nAAAA\n\n\u2014 a b\n`),
    cause: 'sumdb.inconsistent',
  },
  'a lookup without end': {
    world: mirrorHas({
      kind: 'raw',
      match: 'sumdb.*lookup',
      send: [head('200 OK'), { text: `${'1'.repeat(79)}\n`, times: FOR_EVER }],
    }),
    cause: 'http.stalled',
  },
  'tiles of noise': {
    world: mirrorHas({
      kind: 'raw',
      match: 'sumdb.*tile',
      send: [head('200 OK', 'Connection: close'), { base64: base64('\u00ff\0'), times: 40_000 }],
    }),
    cause: 'sumdb.inconsistent',
  },
  'four thousand addresses': {
    world: {
      client: { goEnv: { GOPROXY: 'https://goproxy.io' }, resolvers: ['198.51.100.54'] },
      // Addresses that the router has a way to: else it answers before its rules are asked.
      router: [{ kind: 'drop', to: '198.51.100.128/25' }],
      dns: {
        odd: [
          {
            address: '198.51.100.54',
            records: {
              'goproxy.io': Array.from({ length: 3700 }, (_, i) => `198.51.100.${128 + (i % 120)}`),
            },
          },
        ],
      },
    },
    cause: 'tcp.filtered',
  },
  'names that point to themselves': {
    world: {
      client: { resolvers: ['198.51.100.54'] },
      dns: { odd: [{ address: '198.51.100.54', mode: 'pointer-loop' }] },
    },
    cause: 'dns.server-dead',
  },
  'records that are only counted': {
    world: {
      client: { resolvers: ['198.51.100.54'] },
      dns: { odd: [{ address: '198.51.100.54', mode: 'empty-count' }] },
    },
    cause: 'dns.server-dead',
  },
  'noise in place of DNS': {
    world: {
      client: { resolvers: ['198.51.100.54'] },
      dns: { odd: [{ address: '198.51.100.54', mode: 'noise' }] },
    },
    cause: 'dns.server-dead',
  },
  'a certificate of noise': {
    world: { ...mirrorHas(), servers: { 'goproxy.io': { certificate: { kind: 'garbage' } } } },
    cause: 'tls.untrusted',
  },
  'a certificate of markup and escapes': {
    world: {
      ...mirrorHas(),
      servers: {
        'goproxy.io': {
          certificate: { kind: 'intercepted', organization: `${MARKUP}${ESCAPES.replace(/[^ -~]/gu, '\u0007')}` },
        },
      },
    },
    cause: 'tls.untrusted',
  },
  'a certificate for four thousand names': {
    world: {
      ...mirrorHas({ kind: 'status', status: 403, text: 'no' }),
      servers: {
        'goproxy.io': { certificate: { kind: 'odd', subject: 'x.example.net', padding: 4000 } },
      },
    },
    cause: null,
  },
  'TLS records without end': {
    world: {
      ...mirrorHas(),
      servers: {
        'goproxy.io': {
          rawOn443: [{ base64: base64(`\u0016\u0003\u0003\u0040\0${'\u0002'.repeat(16_384)}`), times: FOR_EVER }],
        },
      },
    },
    cause: 'tls.plaintext-port',
  },
  'a greeting of markup and escapes in place of TLS': {
    world: {
      ...mirrorHas(),
      servers: {
        'goproxy.io': { rawOn443: [{ text: `HTTP/1.1 400 ${MARKUP}\r\n\r\nSSH-2.0-${MARKUP}${ESCAPES}\r\n` }] },
      },
    },
    cause: 'tls.plaintext-port',
  },
  'a proxy without end': {
    world: proxySays({ text: 'HTTP/1.1 200 OK\r\n' }, { text: `X-Filler: ${'x'.repeat(79)}\r\n`, times: FOR_EVER }),
    cause: 'proxy.scheme-mismatch',
  },
  'a proxy that refuses in markup and escapes': {
    world: proxySays(head(`403 ${MARKUP}${ESCAPES}`, `Server: ${MARKUP}`, 'Content-Type: text/plain'), {
      text: `${MARKUP}${ESCAPES}`,
      times: 2000,
    }),
    cause: 'proxy.refuses-target',
  },
  'a SOCKS server of noise': {
    world: {
      ...proxySays({ base64: base64('\u0005\0\u0005\0\0\u0003\u00ff'), times: FOR_EVER }),
      client: { profile: { HTTPS_PROXY: 'socks5://portal.hotel.example.net:443' } },
    },
    cause: 'tls.plaintext-port',
  },
  'a retraction of markup and escapes': {
    world: {
      ...mirrorHas(
        { kind: 'status', match: 'uuid/@v/list$', status: 200, text: 'v1.1.1\nv1.9.0\n' },
        { kind: 'status', match: 'uuid/@v/v1[.]9[.]0[.]info$', status: 200, text: '{"Version":"v1.9.0"}' },
        {
          kind: 'status',
          match: 'uuid/@v/v1[.]9[.]0[.]mod$',
          status: 200,
          text: `module github.com/google/uuid\n\n// ${MARKUP}${ESCAPES}\nretract v1.1.1\n`,
        },
      ),
      client: { goEnv: { GOPROXY: 'https://goproxy.io' }, project: { 'go.mod': goMod } },
    },
    cause: null,
  },
  'a go.mod of markup and escapes from the mirror': {
    world: mirrorHas({ kind: 'status', match: 'mod$', status: 200, text: `module ${MARKUP}${ESCAPES}\n` }),
    cause: 'module.tampered-by-mirror',
  },
  'a page whose tags for go are markup and escapes': {
    world: {
      client: {
        goEnv: { GOPRIVATE: '*.corp.example.com' },
        project: {
          'go.mod': 'module example.com/here\n\ngo 1.20\n\nrequire git.corp.example.com/team/secret v0.1.0\n',
        },
      },
      servers: {
        'git.corp.example.com': {
          faults: [
            {
              kind: 'html',
              text: `<meta name="go-import" content="git.corp.example.com/other git https://x/${MARKUP.replaceAll('"', '')}">${MARKUP}${ESCAPES}`,
            },
          ],
        },
      },
    },
    cause: 'vcs.no-go-import',
  },
  'a go.sum of forty megabytes': {
    world: {
      client: {
        project: { 'go.mod': goMod, 'go.sum': `github.com/google/uuid v1.1.1 h1:${'A'.repeat(43)}=\n`.repeat(550_000) },
      },
    },
    cause: 'module.gosum-stale',
  },
  'a go.sum of noise': {
    world: {
      client: { project: { 'go.mod': goMod, 'go.sum': `one two three four ${MARKUP}${ESCAPES}\u0000\n`.repeat(1000) } },
    },
    cause: 'module.gosum-malformed',
  },
  'a go.mod of noise': {
    world: { client: { project: { 'go.mod': `module ${MARKUP}\n${ESCAPES}\u0000((((\n` } } },
    cause: 'project.gomod-malformed',
  },
  'a go.mod that never closes': {
    world: { client: { project: { 'go.mod': `module x\nrequire (\n${'\tgithub.com/a/b v1.0.0\n'.repeat(200_000)}` } } },
    cause: 'project.gomod-malformed',
  },
  'a go.mod in one line of twenty megabytes': {
    world: { client: { project: { 'go.mod': `module ${'a'.repeat(20 << 20)}\n` } } },
    cause: 'project.gomod-malformed',
  },
};
