/** Glyphs of a long text that are shown on each side of a hit. */
const AROUND = 26;

interface Props {
  readonly text: string;
  /** UTF-16 units, as the search gives them. */
  readonly start: number;
  readonly end: number;
}

/** A text with the hit of a search marked; of a long one what stands around the hit. */
export function Marked({ text, start, end }: Props) {
  const before = [...text.slice(0, start)];
  const after = [...text.slice(end)];
  const cutBefore = before.length > AROUND + 4;
  const cutAfter = after.length > AROUND * 2 + 4;
  return (
    <>
      {cutBefore ? `…${before.slice(-AROUND).join('')}` : before.join('')}
      <mark>{text.slice(start, end)}</mark>
      {cutAfter ? `${after.slice(0, AROUND * 2).join('')}…` : after.join('')}
    </>
  );
}
