/** Where store, interface and stage meet. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'maplibre-gl/dist/maplibre-gl.css';
import { openAtlas } from './store/open.ts';
import { App } from './ui/App.tsx';
import { AtlasProvider } from './ui/parts/context.tsx';
import { Gate } from './ui/present/Gate.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const { atlas } = openAtlas(window);
createRoot(root).render(
  <StrictMode>
    <AtlasProvider atlas={atlas}>
      <Gate>
        <App />
      </Gate>
    </AtlasProvider>
  </StrictMode>,
);
