/**
 * In the text of a 404 or 410: the mirror could not fetch from its own source, which says nothing about what there is.
 * Sources: goproxy/goproxy response.go (responseError) and http.go (errBadUpstream, errFetchTimedOut); proxy.golang.org.
 */
export const UPSTREAM_FAILED = /bad upstream|timed? ?out|deadline exceeded/u;
