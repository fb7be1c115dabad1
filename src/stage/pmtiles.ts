/** PMTiles archives for MapLibre: pmtiles://<address>, read in ranges. Loaded when the first archive is drawn. */
import { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';

let reading = false;

/** Teach MapLibre to read archives; once is enough. */
export async function readArchives(): Promise<void> {
  if (reading) return;
  addProtocol('pmtiles', new Protocol().tile);
  reading = true;
}
