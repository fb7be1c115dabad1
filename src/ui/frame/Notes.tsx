import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { UpdateNote } from './UpdateNote.tsx';

/** What the reader should know: what an address asked for in vain, what became of a file. */
export function Notes() {
  const { lang, say } = useWords();
  const notes = useAtlas((atlas) => atlas.notes);
  const dismiss = useAtlas((atlas) => atlas.dismiss);
  return (
    <div className="notes" role="status">
      <UpdateNote />
      {notes.map(({ id, text, action }) => (
        <p key={id} className="note">
          <span>{text[lang]}</span>
          {action && (
            <button type="button" className="link note__action" onClick={action.run}>
              {action.label[lang]}
            </button>
          )}
          <button type="button" className="tool" aria-label={say('dismiss')} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
