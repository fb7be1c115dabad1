import { useState } from 'react';
import { formatProblem, type Problem } from '../../plan/problem.ts';
import { copyText } from '../panel/clipboard.ts';
import './problems.css';
import { useOpenWords } from './use-words.ts';

/** A button that copies, and says whether it could. */
function CopyButton({ text, label, className }: { text: string; label: string; className: string }) {
  const { say } = useOpenWords();
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null);
  return (
    <button
      type="button"
      className={className}
      onClick={async () => setDone((await copyText(text)) ? 'copied' : 'copyFailed')}
      onBlur={() => setDone(null)}
    >
      {done === null ? label : say(done)}
    </button>
  );
}

function Row({ problem, onShow }: { problem: Problem; onShow: ((id: string) => void) | null }) {
  const { lang, say } = useOpenWords();
  const { level, path, element } = problem;
  return (
    <li className={`problem problem--${level}`}>
      <span className="problem__level">{say(level)}</span>
      <p className="problem__words">{problem[lang]}</p>
      <p className="problem__where">
        {path !== '' && <code>{path}</code>}
        {element !== null && onShow ? (
          <button type="button" className="link" onClick={() => onShow(element)}>
            {say('show')}
          </button>
        ) : (
          path !== '' && <CopyButton text={path} label={say('copyPath')} className="link" />
        )}
      </p>
    </li>
  );
}

interface Props {
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
  /** Leads to an element; null where there is no map to lead to. */
  readonly onShow: ((id: string) => void) | null;
  readonly has: (id: string) => boolean;
}

/** Problems as sentences, each with its place in the file or a way to its element. */
export function ProblemList({ problems, more, onShow, has }: Props) {
  const { say } = useOpenWords();
  const count = (level: Problem['level']): number => problems.filter((problem) => problem.level === level).length;
  const parts = [
    count('error') > 0 ? say('errors', { n: count('error') }) : '',
    count('warning') > 0 ? say('warnings', { n: count('warning') }) : '',
  ].filter(Boolean);
  return (
    <>
      <div className="problems__bar">
        <span>{parts.join(' · ')}</span>
        <CopyButton
          text={problems.map((problem) => formatProblem(problem)).join('\n')}
          label={say('copyAll')}
          className="link"
        />
      </div>
      <ul className="problems">
        {problems.map((problem, i) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two problems may say the same
            key={i}
            problem={problem}
            onShow={problem.element !== null && has(problem.element) ? onShow : null}
          />
        ))}
      </ul>
      {more > 0 && <p className="fine">{say('problemsMore', { n: more })}</p>}
    </>
  );
}
