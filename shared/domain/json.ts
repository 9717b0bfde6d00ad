/** Plain data: everything that crosses a process boundary or lands in history. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };
