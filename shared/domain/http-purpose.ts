/** What a request was made for. `download`, `toolchain`: the one that the real `go` failed at, made again. */
export type HttpPurpose =
  | 'protocol'
  | 'download'
  | 'toolchain'
  | 'absent'
  | 'list'
  | 'latest'
  /** A path with upper-case letters, written with `!`; and the same as it is. */
  | 'upper-case'
  | 'unescaped'
  | 'sumdb-supported'
  | 'sumdb-lookup'
  | 'page'
  | 'origin';
