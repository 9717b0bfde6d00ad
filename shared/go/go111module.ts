/** What GO111MODULE makes of `go`: module mode, GOPATH mode (off), or a stop with the message. */
export type Go111module = 'modules' | 'gopath' | { error: { message: string } };

/**
 * Returns the mode. A CR at the end, as CRLF line ends of the env file leave it, is no known value and stops every command.
 * Source: cmd/go/internal/modload/init.go (Init).
 */
export function parseGo111module(value: string): Go111module {
  if (value === 'off') return 'gopath';
  if (value === '' || value === 'on' || value === 'auto') return 'modules';
  return { error: { message: `go: unknown environment setting GO111MODULE=${value}` } };
}
