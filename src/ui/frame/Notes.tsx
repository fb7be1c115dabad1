import { useAtlas, useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { UpdateNote } from './UpdateNote.tsx';

/** What an address asked for and could not be given. */
export function Notes() {
  const { lang, say } = useWords();
  const notes = useAtlas((atlas) => atlas.notes);
  const dismiss = useAtlas((atlas) => atlas.dismiss);
  return (
    <div className="notes" role="status">
      <UpdateNote />
      {notes.map(({ id, text }) => (
        <p key={id} className="note">
          <span>{text[lang]}</span>
          <button type="button" className="tool" aria-label={say('dismiss')} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
