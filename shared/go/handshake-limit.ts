/** How long `go` waits for a TLS handshake, in milliseconds: its only limit on a server that is silent. Source: net/http DefaultTransport, TLSHandshakeTimeout. */
export const HANDSHAKE_LIMIT_MS = 10_000;
