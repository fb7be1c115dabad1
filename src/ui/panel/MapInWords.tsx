/** The fold that holds the map in words; what writes them is fetched when it is opened. */
import { lazy, Suspense, useState } from 'react';
import type { Plan } from '../../plan/model.ts';
import { useWords } from '../parts/context.tsx';
import './in-words.css';

const InWords = lazy(async () => ({ default: (await import('./InWords.tsx')).InWords }));

export function MapInWords({ plan }: { plan: Plan }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="in-words" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('inWords')}</summary>
      {open && (
        <Suspense fallback={<p role="status">{say('loadingWords')}</p>}>
          <InWords plan={plan} />
        </Suspense>
      )}
    </details>
  );
}
