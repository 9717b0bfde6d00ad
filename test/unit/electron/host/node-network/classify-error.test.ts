import { describe, expect, it } from 'vitest';
import {
  classifyFileError,
  classifyNetworkError,
  printable,
} from '../../../../../electron/host/node-network/classify-error.ts';

const error = (code: string, more: object = {}) => Object.assign(new Error(`${code} happened`), { code, ...more });

describe('a network error', () => {
  it.each([
    ['ECONNREFUSED', { errno: -111, syscall: 'connect' }, 'connection-refused'],
    ['ECONNRESET', { errno: -104, syscall: 'read' }, 'connection-reset'],
    ['ECONNRESET', {}, 'connection-closed'],
    ['ECONNABORTED', { errno: -4079 }, 'connection-reset'],
    ['EPIPE', { errno: -32 }, 'connection-closed'],
    ['EHOSTUNREACH', { errno: -113 }, 'host-unreachable'],
    ['ENETUNREACH', { errno: -101 }, 'network-unreachable'],
    ['EACCES', { errno: -4092, syscall: 'connect' }, 'access-denied'],
    ['EPERM', { errno: -1, syscall: 'connect' }, 'access-denied'],
    ['EADDRNOTAVAIL', {}, 'address-unavailable'],
    ['EINVAL', { syscall: 'connect' }, 'address-unavailable'],
    ['EINVAL', { syscall: 'setsockopt' }, 'unknown'],
    ['ETIMEDOUT', { syscall: 'connect' }, 'timed-out'],
    ['ENOTFOUND', { errno: -3008 }, 'dns-no-such-host'],
    ['ENOTFOUND', { errno: -3007 }, 'dns-no-data'],
    ['EAI_AGAIN', { errno: -3001 }, 'dns-server-failure'],
    ['EAI_FAIL', {}, 'dns-server-failure'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', {}, 'tls-not-tls'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', {}, 'tls-protocol-version'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', {}, 'tls-protocol-version'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', {}, 'tls-handshake-refused'],
    ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', {}, 'tls-handshake-refused'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', {}, 'tls-handshake-refused'],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', {}, 'tls-handshake-refused'],
    ['ERR_SSL_UNEXPECTED_EOF_WHILE_READING', {}, 'connection-closed'],
    ['HPE_INVALID_CONSTANT', {}, 'http-malformed'],
    ['HPE_HEADER_OVERFLOW', {}, 'http-too-large'],
    ['HPE_INVALID_EOF_STATE', {}, 'http-truncated'],
    ['EMFILE', { errno: -24 }, 'unknown'],
    ['E_NEVER_SEEN', {}, 'unknown'],
  ])('%s %j is %s', (code, more, word) => {
    expect(classifyNetworkError(error(code, more)).word).toBe(word);
  });

  it('of no known kind is unknown and keeps what is known of it', () => {
    expect(classifyNetworkError('boom')).toEqual({ word: 'unknown', detail: 'boom' });
    expect(classifyNetworkError(new Error('x\u001b[31m\ny'))).toEqual({ word: 'unknown', detail: 'x [31m y' });
    expect(classifyNetworkError(undefined).word).toBe('unknown');
  });

  it('of a TLS library shows its code, not its source lines', () => {
    expect(classifyNetworkError(error('ERR_SSL_WRONG_VERSION_NUMBER')).detail).toBe('ERR_SSL_WRONG_VERSION_NUMBER');
  });
});

describe('a file error', () => {
  it.each([
    ['ENOENT', 'not-found'],
    ['EACCES', 'not-permitted'],
    ['EPERM', 'not-permitted'],
    ['ENOTDIR', 'not-a-directory'],
    ['ENOSPC', 'no-space'],
    ['EROFS', 'read-only'],
    ['EIO', 'unknown'],
  ])('%s is %s', (code, word) => {
    expect(classifyFileError(error(code)).word).toBe(word);
  });
});

it('a printable text has no control characters', () => {
  expect(printable(' a\u0000\u009b31m\u2028b\t')).toBe('a 31m b');
});
