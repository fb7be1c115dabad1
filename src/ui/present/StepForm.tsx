import { useState } from 'react';
import type { Plan } from '../../plan/model.ts';
import { isAdded, type Words } from '../../plan/presentation.ts';
import type { Lang } from '../../plan/schema.ts';
import type { Edit } from '../../present/arrange.ts';
import { type Step, wordsIn } from '../../present/steps.ts';
import { usePresentWords } from './use-words.ts';

/** Words with one language of them rewritten; nothing where none is left. */
export function reworded(words: Words | null, lang: Lang, text: string): Words | undefined {
  const zh = lang === 'zh' ? text : words?.zh;
  const en = lang === 'en' ? text : words?.en;
  if (zh) return en ? { zh, en } : { zh };
  return en ? { en } : undefined;
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly rows: number;
  onDone(value: string): void;
}

/** A field that is taken over when it is left, so that each undo brings back a whole text. */
function Field({ name, value, rows, onDone }: FieldProps) {
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setText(value);
  }
  return (
    <label className="present-field-row">
      <span>{name}</span>
      <textarea
        rows={rows}
        value={text}
        maxLength={4000}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => text.trim() !== value && onDone(text.trim())}
      />
    </label>
  );
}

/** Title, paragraph, focus and notes of one step, in the language of now. */
export function StepForm({ plan, step, onEdit }: { plan: Plan; step: Step; onEdit: (edit: Edit) => void }) {
  const { lang, say } = usePresentWords();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const setFocus = (value: string): void => {
    const ids = value.split(/[,，、\s]+/).filter(Boolean);
    const unknown = ids.filter((id) => !plan.byId.has(id));
    setWrong(unknown);
    if (unknown.length === 0) onEdit({ focus: ids });
  };
  return (
    <div className="present-step-form">
      <Field
        name={say('titleField')}
        rows={1}
        value={step.title[lang]}
        onDone={(text) => {
          if (text !== '' || !isAdded(step.id)) onEdit({ title: reworded(step.ownTitle, lang, text) });
        }}
      />
      <Field
        name={say('textField')}
        rows={3}
        value={step.text ? wordsIn(step.text, lang) : ''}
        onDone={(text) => onEdit({ text: reworded(step.text, lang, text) })}
      />
      <Field name={say('focusField')} rows={2} value={step.focus.join(', ')} onDone={setFocus} />
      {wrong.length > 0 && (
        <p role="alert" className="present-step-form__wrong">
          {say('badFocus', { ids: wrong.join(', ') })}
        </p>
      )}
      <Field
        name={say('notesField')}
        rows={6}
        value={step.notes ? wordsIn(step.notes, lang) : ''}
        onDone={(text) => onEdit({ notes: reworded(step.notes, lang, text) })}
      />
    </div>
  );
}
