import type { Text } from '../domain/text.ts';

/** What a product does that can stand in the way of `go`. */
export type GuardKind = 'antivirus' | 'edr';

/** A path through the menus of a product, in the languages in which it has menus. */
export type Menu = Partial<Text>;

/** A known security product: how it is recognised, and where a person allows a program in it. */
export interface KnownProduct {
  readonly id: string;
  readonly name: Text;
  readonly kind: GuardKind;
  /** True where it filters the network by program, not only files. */
  readonly filtersNetwork: boolean;
  /** Managed from a console: a user cannot allow anything, the administrators have to. */
  readonly managed: boolean;
  /** Services and drivers, in lower case; the presence of one is enough. */
  readonly services: readonly string[];
  /** Parts of the name in Security Center, in lower case. */
  readonly names: readonly string[];
  /** Parts of the issuer of the certificates of its HTTPS scan, in lower case. */
  readonly issuers: readonly string[];
  /** Trust a file or folder. */
  readonly trust: Menu;
  /** Let a program onto the network. */
  readonly network: Menu;
  /** Take something out of its quarantine. */
  readonly restore: Menu;
  /**
   * Its own window: paths below the folder of a machine variable, seen in public notes of machines that have it; `#` at the end of a
   * folder's name is a version. Nothing else is ever started for it: where no such note was found, there is no button.
   */
  readonly opens: readonly string[];
}

/** A product with what most have not: fields left out are empty. */
export function product(known: Pick<KnownProduct, 'id' | 'name' | 'kind'> & Partial<KnownProduct>): KnownProduct {
  return {
    filtersNetwork: false,
    managed: known.kind === 'edr',
    services: [],
    names: [],
    issuers: [],
    trust: {},
    network: {},
    restore: {},
    opens: [],
    ...known,
  };
}
