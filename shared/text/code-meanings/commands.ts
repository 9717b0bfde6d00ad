/** Quoted, because PowerShell takes an unquoted comma apart. Source: go-failures A6. */
export const SET_MIRROR = 'go env -w "GOPROXY=https://goproxy.cn,direct"';

/**
 * The official checksum database at an address that mainland China reaches. This name stands for name and URL, so no proxy
 * is asked. Source: go-failures A3, F51.
 */
export const SET_SUMDB = 'go env -w GOSUMDB=sum.golang.google.cn';
