import { Fragment, type ReactNode } from 'react';

/** A list, an address or a path that, where it does not fit, breaks after a separator or between the parts of a name, and not in the middle of a word. */
export function BreakableText({ text }: { text: string }): ReactNode {
  const parts = text.split(/(?<=[,|;\\/])(?![,|;\\/])|(?<=[a-z]\.)(?=[a-z])/u);
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.length;
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {part}
      </Fragment>
    );
  });
}
