/**
 * Pattern of what a newer Go wrote into go.mod or go.work and an older one objects to; a version that no Go has is a fault
 * of the file. Source: golang.org/x/mod/modfile/rule.go (GoVersionRE, parseToFile) of Go 1.19 to 1.26.
 */
export const OF_A_NEWER_GO =
  /invalid go version '[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?': must |unknown directive: (?:toolchain|godebug|tool|ignore)\b/
    .source;
