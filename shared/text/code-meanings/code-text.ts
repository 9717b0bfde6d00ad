import type { Layer } from '../../domain/layer.ts';
import type { Language } from '../../domain/text.ts';
import type { RenderedCause } from '../cause-text.ts';

/**
 * What a code means, in every language. `{subject|words}` stands for the subject, or for the words where none is known.
 * Serves codes that only an error text points to, so it tells how such a failure comes about and claims no measurement.
 */
export type CodeText = Readonly<Record<Language, RenderedCause>>;

/** The codes of one layer, by full code. */
export type MeaningsOf<L extends Layer> = Readonly<Record<`${L}.${string}`, CodeText>>;
