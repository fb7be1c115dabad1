/** Glyphs of a long text that are shown before and after a hit. */
const BEFORE = 26;
const AFTER = 52;
/** A text that is a little longer is not worth the cut. */
const SLACK = 6;

interface Props {
  readonly text: string;
  /** UTF-16 units, as the search gives them. */
  readonly start: number;
  readonly end: number;
  /** A name is never cut. */
  readonly whole?: boolean;
}

/** The end of a text; what would be the tail of a Latin word goes. */
function tail(text: string): string {
  const glyphs = [...text];
  if (glyphs.length <= BEFORE + SLACK) return text;
  return `…${glyphs
    .slice(-BEFORE)
    .join('')
    .replace(/^[\p{Script=Latin}’-]+\s/u, '')}`;
}

function head(text: string): string {
  const glyphs = [...text];
  if (glyphs.length <= AFTER + SLACK) return text;
  return `${glyphs
    .slice(0, AFTER)
    .join('')
    .replace(/\s[\p{Script=Latin}’-]+$/u, '')}…`;
}

/** A text with the hit of a search marked; of a long one what stands around the hit. */
export function Marked({ text, start, end, whole = false }: Props) {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    <>
      {whole ? before : tail(before)}
      <mark>{text.slice(start, end)}</mark>
      {whole ? after : head(after)}
    </>
  );
}
