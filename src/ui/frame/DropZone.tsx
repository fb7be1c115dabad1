import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';

/** Lies over the whole page while a file is held over it. */
export function DropZone() {
  const { say } = useWords();
  return (
    <div className="drop-zone" role="status">
      <p className="drop-zone__words">
        <Icon name="open" />
        {say('dropHere')}
      </p>
    </div>
  );
}
