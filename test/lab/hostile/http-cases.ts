import { base64, ESCAPES, FOR_EVER, type HostileCases, head, MARKUP, mirrorHas, mirrorSays } from './hostile-case.ts';

const lines = 'x'.repeat(79);
const info = 'Content-Type: application/json';

/** HTTP that does not end, does not fit or does not mean what it says. */
export const httpCases: HostileCases = {
  'headers without end': {
    world: mirrorSays({ text: 'HTTP/1.1 200 OK\r\n' }, { text: `X-Filler: ${lines}\r\n`, times: FOR_EVER }),
    cause: 'http.not-a-module-proxy',
  },
  'one header without end': {
    world: mirrorSays({ text: 'HTTP/1.1 200 OK\r\nX-Filler: ' }, { text: lines, times: FOR_EVER }),
    cause: 'http.not-a-module-proxy',
  },
  'a status line without end': {
    world: mirrorSays({ text: 'HTTP/1.1 200 ' }, { text: lines, times: FOR_EVER }),
    cause: 'http.not-a-module-proxy',
  },
  'interim answers without end': {
    world: mirrorSays({ text: 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n', times: FOR_EVER }),
    cause: 'http.not-a-module-proxy',
  },
  'a body without end': {
    world: mirrorSays(head('200 OK', info), { text: lines, times: FOR_EVER }),
    cause: 'http.not-a-module-proxy',
  },
  'chunks without end': {
    world: mirrorSays(head('200 OK', info, 'Transfer-Encoding: chunked'), {
      text: `4f\r\n${lines}\r\n`,
      times: FOR_EVER,
    }),
    cause: 'http.not-a-module-proxy',
  },
  'ten gigabytes announced, nothing sent': {
    world: mirrorSays(head('200 OK', info, 'Content-Length: 10737418240'), { pauseMs: 60_000 }),
    cause: 'http.stalled',
  },
  'ten gigabytes announced and begun': {
    world: mirrorSays(head('200 OK', info, 'Content-Length: 10737418240'), { text: lines, times: FOR_EVER }),
    cause: 'http.not-a-module-proxy',
  },
  'one byte a second': {
    world: mirrorSays(head('200 OK', info), { text: '{', times: FOR_EVER, pauseMs: 1000 }),
    cause: 'http.stalled',
  },
  'headers one byte a second': {
    world: mirrorSays({ text: 'HTTP/1.1 200 OK\r\nX: ' }, { text: 'y', times: FOR_EVER, pauseMs: 1000 }),
    cause: 'http.stalled',
  },
  'a bomb of gzip': {
    world: mirrorSays(head('200 OK', info, 'Content-Encoding: gzip'), { gzipOfZeros: 256 }),
    cause: 'http.not-a-module-proxy',
  },
  'a small bomb of gzip': {
    world: mirrorSays(head('200 OK', info, 'Content-Encoding: gzip'), { gzipOfZeros: 40 }),
    cause: 'http.not-a-module-proxy',
  },
  'a status that is no number': {
    world: mirrorSays(head('9999999999999 OK')),
    cause: 'http.not-a-module-proxy',
  },
  'no HTTP at all': {
    world: mirrorSays({ base64: base64('\0\u00ff\u00fe\0'), times: 5000 }),
    cause: 'http.not-a-module-proxy',
  },
  'redirects in a ring': {
    world: mirrorHas({ kind: 'redirect', to: 'https://goproxy.io', keepPath: true }),
    cause: 'http.not-a-module-proxy',
  },
  'redirects that grow': {
    world: mirrorHas({ kind: 'redirect', to: 'https://goproxy.io/and/on', keepPath: true }),
    cause: 'http.not-a-module-proxy',
  },
  'a redirect to a file of this machine': {
    world: mirrorSays(head('302 Found', 'Location: file:///etc/passwd', 'Content-Length: 0')),
    cause: 'http.not-a-module-proxy',
  },
  'a redirect to this machine itself': {
    world: mirrorSays(head('302 Found', 'Location: https://localhost:1/', 'Content-Length: 0')),
    cause: 'http.redirect-host-blocked',
  },
  'a redirect of sixty kilobytes': {
    world: mirrorSays(head('302 Found', `Location: https://goproxy.io/${'a'.repeat(60_000)}`, 'Content-Length: 0')),
    cause: 'http.not-a-module-proxy',
  },
  'markup in every header': {
    world: mirrorSays(
      head(
        `403 ${MARKUP}`,
        `Server: ${MARKUP}`,
        `Location: https://goproxy.io/${MARKUP}`,
        `Retry-After: ${MARKUP}`,
        'Content-Type: text/plain; charset=utf-8',
      ),
      { text: `${MARKUP}${ESCAPES}\n` },
    ),
    cause: 'http.forbidden',
  },
  'escapes in every header': {
    world: mirrorSays(head(`403 ${ESCAPES}`, `Server: ${ESCAPES}`, 'Content-Type: text/plain'), { text: ESCAPES }),
    cause: 'http.not-a-module-proxy',
  },
  'markup and escapes in a refusal': {
    world: mirrorHas({ kind: 'status', status: 403, text: `${MARKUP}${ESCAPES}\r\n${ESCAPES}second line` }),
    cause: 'http.forbidden',
  },
  'a refusal in one line of eight megabytes': {
    world: mirrorSays(head('403 Forbidden', 'Content-Type: text/plain'), { text: `no ${MARKUP} `, times: 150_000 }),
    cause: 'http.forbidden',
  },
  'a version of markup and escapes': {
    world: mirrorHas({ kind: 'wrong-info', version: `v1.1.1${MARKUP}\u202e` }),
    cause: 'http.wrong-version',
  },
  'noughts and broken UTF-8': {
    world: mirrorSays(head('200 OK', info), {
      base64: base64('{"Version":"v1.1.1\0\u00c3\u0028\u00ff\u00fe","Time":"\u00ed\u00a0\u0080"}'),
    }),
    cause: 'http.not-a-module-proxy',
  },
  'JSON as deep as a well': {
    world: mirrorSays(head('200 OK', info), { text: '[', times: 60_000 }),
    cause: 'http.not-a-module-proxy',
  },
  'a list of versions without end': {
    world: mirrorHas({
      kind: 'raw',
      match: '(list|info)$',
      send: [head('200 OK', 'Content-Type: text/plain'), { text: 'v1.0.0\n', times: FOR_EVER }],
    }),
    cause: 'http.not-a-module-proxy',
  },
  'a zip without end': {
    world: mirrorHas({
      kind: 'raw',
      match: 'zip$',
      send: [head('200 OK', 'Content-Type: application/zip'), { text: 'PK\u0003\u0004', times: FOR_EVER }],
    }),
    cause: 'module.zip-invalid',
  },
};
