import { addDataToMap } from '@kepler.gl/actions';
import { KeplerGl } from '@kepler.gl/components';
import { processGeojson } from '@kepler.gl/processors';
import { enhanceReduxMiddleware, keplerGlReducer } from '@kepler.gl/reducers';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { applyMiddleware, combineReducers, createStore } from 'redux';
import { center, load, shown, size } from '../pages/scene.ts';

const box = document.getElementById('map');
if (!box) throw new Error('no map');
// No map of elsewhere underneath: this page has no network.
const keplerGl = keplerGlReducer.initialState({
  mapStyle: { styleType: 'no_map' },
  uiState: { currentModal: null, activeSidePanel: null, readOnly: true },
});
const store = createStore(combineReducers({ keplerGl }), {}, applyMiddleware(...enhanceReduxMiddleware([])));

/** What is asked of deck.gl, whose older types say nothing of it. */
interface Deck {
  props: { layers: { isLoaded: boolean }[] };
  needsRedraw(options: { clearRedrawFlags: false }): string | false;
}

let given = false;
/** kepler.gl does not say when it stands: its deck.gl is asked at each frame, until it has all layers and nothing to redraw. */
function watch(deck: Deck): void {
  const { layers } = deck.props;
  const stands = given && layers.length > 0 && layers.every(({ isLoaded }) => isLoaded);
  if (stands && !deck.needsRedraw({ clearRedrawFlags: false })) shown();
  else requestAnimationFrame(() => watch(deck));
}

createRoot(box).render(
  <Provider store={store}>
    <KeplerGl
      id="map"
      mapboxApiAccessToken=""
      width={box.clientWidth}
      height={box.clientHeight}
      onDeckInitialized={watch}
    />
  </Provider>,
);

const { ground, names, lines, areas, points } = await load();
// The first lies on top.
const parts = size ? { points, lines, areas, ground } : { names, points, lines, areas, ground };
const datasets = Object.entries(parts)
  .filter(([, shapes]) => shapes.features.length > 0)
  .map(([id, shapes]) => ({ info: { id, label: id }, data: processGeojson(shapes) }));
store.dispatch(
  addDataToMap({
    datasets,
    options: { centerMap: false, readOnly: true, autoCreateLayers: true },
    config: { mapState: { longitude: center[0], latitude: center[1], zoom: 6.5 } },
  }),
);
given = true;
