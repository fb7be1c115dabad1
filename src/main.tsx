/** Where store, interface and stage meet. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HOST } from './files/site.ts';
import { trustOwnCode } from './files/trusted.ts';
import { openUpdates } from './offline/updates.ts';
import { openAtlas } from './store/open.ts';
import { App } from './ui/App.tsx';
import { takePlace } from './ui/first/first.ts';
import { UpdatesContext } from './ui/frame/UpdateNote.tsx';
import { AtlasProvider } from './ui/parts/context.tsx';
import { Gate } from './ui/present/Gate.tsx';
import { ProofProvider } from './ui/proof/ProofProvider.tsx';

trustOwnCode(window);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const { atlas } = openAtlas(window, HOST, {
  list: async () => (await import('./library/shelf.ts')).listOwn(),
  open: async (id, signal) => (await import('./library/shelf.ts')).openOwn(id, signal),
});
// What the page shows is not what its address asks for.
if (document.documentElement.dataset.first === 'off') takePlace();
const updates = openUpdates(window);
createRoot(root).render(
  <StrictMode>
    <AtlasProvider atlas={atlas}>
      <ProofProvider atlas={atlas}>
        <UpdatesContext value={updates}>
          <Gate>
            <App />
          </Gate>
        </UpdatesContext>
      </ProofProvider>
    </AtlasProvider>
  </StrictMode>,
);
