/** A piece of a report, and whether it stands for something that was taken out. */
export interface Piece {
  readonly text: string;
  readonly hidden: boolean;
  /** Where it begins in the whole text. */
  readonly at: number;
}

/** The names that redaction gives (`shared/report/redact/`), and the stars in the place of secrets. */
const STAND_IN = /(\b(?:host|ip)-\d+\.private\b|\b(?:user|computer|path)-\d+\b|\*\*\*(?=@))/gu;

/** Parts a text at its stand-ins, so that a person sees what was hidden. */
export function standIns(text: string): readonly Piece[] {
  let at = 0;
  return text.split(STAND_IN).flatMap((part, index) => {
    const piece = { text: part, hidden: index % 2 === 1, at };
    at += part.length;
    return part === '' ? [] : [piece];
  });
}
