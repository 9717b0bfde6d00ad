/** Reason phrases as servers send them. Source: net/http/status.go. */
const REASONS: Readonly<Record<number, string>> = {
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  410: 'Gone',
  418: "I'm a teapot",
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The words of a status alone, '' for an uncommon one. */
export function statusText(status: number): string {
  return REASONS[status] ?? '';
}

/** A status as `go` prints it, e.g. `404 Not Found`. */
export function statusLine(status: number): string {
  return `${status} ${statusText(status)}`.trim();
}
