/** Languages the product speaks; Chinese first. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Text = Readonly<Record<Language, string>>;

/** A text over typed params, in every language. */
export type TextOver<P> = Readonly<Record<Language, (params: P) => string>>;
