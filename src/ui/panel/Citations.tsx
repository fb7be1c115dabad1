import { useState } from 'react';
import type { Citation, Lang, PlanHead } from '../../plan/schema.ts';
import { bookTitle } from '../parts/book-title.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { copyText } from './clipboard.ts';

/** One citation in words: source › section › “locator”. Section and locator are the document's own Chinese. */
export function citationText(head: PlanHead, { source, section, locator }: Citation, lang: Lang): string {
  return `${titleOf(head, source, lang)} › ${section} › “${locator}”`;
}

function titleOf(head: PlanHead, source: string, lang: Lang): string {
  const title = head.sources.find(({ id }) => id === source)?.title;
  return title ? bookTitle(title, lang) : source;
}

function CopyButton({ text }: { text: string }) {
  const { say } = useWords();
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null);
  const onClick = async (): Promise<void> => {
    setDone((await copyText(text)) ? 'copied' : 'copyFailed');
  };
  const label = say(done ?? 'copy');
  return (
    <button
      type="button"
      className="copy"
      aria-label={say('copy')}
      title={label}
      onClick={onClick}
      onBlur={() => setDone(null)}
    >
      <Icon name={done === 'copied' ? 'tick' : 'copy'} />
      <span className="copy__said" aria-live="polite">
        {done && say(done)}
      </span>
    </button>
  );
}

/** Where in the text something stands. With a single document its title, said once below the overview, is left out. */
export function Citations({ head, citations }: { head: PlanHead; citations: readonly Citation[] }) {
  const { lang } = useWords();
  return (
    <ul className="citations">
      {citations.map((citation) => {
        const text = citationText(head, citation, lang);
        const title = head.sources.length > 1 ? `${titleOf(head, citation.source, lang)} › ` : '';
        return (
          <li key={text} className="citation">
            <p className="citation__text" title={text}>
              {title}
              <span lang="zh-CN">
                {citation.section}
                {' › '}
                <span className="citation__locator">{citation.locator}</span>
              </span>
            </p>
            <CopyButton text={text} />
          </li>
        );
      })}
    </ul>
  );
}
