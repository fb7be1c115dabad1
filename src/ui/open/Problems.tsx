import { openEntry, openedPlan, openFaults } from '../../store/store.ts';
import { useAtlas } from '../parts/context.tsx';
import { Dialog } from './Dialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useOpenWords } from './use-words.ts';

/** What is wrong with the open plan; each problem leads to its element. */
export function Problems({ onClose }: { onClose: () => void }) {
  const { lang, say } = useOpenWords();
  const entry = useAtlas(openEntry);
  const plan = useAtlas(openedPlan);
  const faults = useAtlas(openFaults);
  const pick = useAtlas((atlas) => atlas.pick);
  if (!entry || !faults) return null;
  const show = (id: string): void => {
    pick(id);
    onClose();
  };
  return (
    <Dialog title={say('problemsTitle', { title: entry.shortTitle[lang] })} onClose={onClose}>
      <p className="window__lead">{say('problemsLead')}</p>
      <ProblemList
        problems={faults.problems}
        more={faults.more}
        onShow={show}
        has={(id) => plan?.byId.has(id) ?? false}
      />
    </Dialog>
  );
}
