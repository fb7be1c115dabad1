import { CustomChart, type CustomSeriesOption, LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Polygon } from 'geojson';
import { bounds, COLOURS, details, FONT, load, paths, radius, ready, size } from './scene.ts';

use([GeoComponent, ScatterChart, LinesChart, CustomChart, TooltipComponent, CanvasRenderer]);
const { ground, names, lines, areas, points } = await load();
registerMap('ground', JSON.parse(JSON.stringify(ground)));
const [w, s, e, n] = bounds;
const chart = init(document.getElementById('map'));
const rings = areas.features.flatMap(({ geometry, properties }) => {
  const polygons = geometry.type === 'Polygon' ? [geometry] : [];
  return polygons.map((polygon: Polygon) => ({ name: properties.name, ring: polygon.coordinates[0] ?? [] }));
});
const drawArea: CustomSeriesOption['renderItem'] = (params, api) => ({
  type: 'polygon',
  shape: { points: (rings[params.dataIndex]?.ring ?? []).map((at) => api.coord(at)) },
  style: { fill: `${COLOURS.area}33`, stroke: COLOURS.area, lineWidth: size ? 1 : 2 },
});
chart.on('finished', ready);
chart.setOption({
  animation: false,
  textStyle: { fontFamily: FONT },
  tooltip: { triggerOn: 'click' },
  geo: {
    map: 'ground',
    roam: true,
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    boundingCoords: [
      [w, n],
      [e, s],
    ],
    itemStyle: { areaColor: COLOURS.neighbour, borderColor: COLOURS.seam, borderWidth: 0.8 },
    emphasis: { disabled: true },
    regions: ground.features.map(({ properties: { name, role } }) => ({
      name,
      itemStyle: { areaColor: COLOURS[role ?? 'neighbour'] },
    })),
  },
  series: [
    {
      type: 'custom',
      coordinateSystem: 'geo',
      renderItem: drawArea,
      data: rings.map(({ name, ring }) => ({ name, value: ring[0] })),
    },
    {
      type: 'lines',
      coordinateSystem: 'geo',
      polyline: true,
      lineStyle: { color: COLOURS.line, width: 4, opacity: 1 },
      data: paths(lines).map(({ props, path }) => ({ name: props.name, coords: path })),
    },
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      symbolSize: (value: number[]) => 2 * radius(value[2]),
      itemStyle: { color: COLOURS.point },
      large: size !== '',
      label: { show: !size, position: 'right', formatter: '{b}', color: COLOURS.ink },
      labelLayout: { hideOverlap: true },
      tooltip: {
        formatter: ({ name, value }: { name: string; value: number[] }) => details({ name, value: value[2] ?? 0 }),
      },
      data: points.features.map(({ geometry, properties: { name, value = 1 } }) => ({
        name,
        value: [...geometry.coordinates, value],
      })),
    },
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      symbolSize: 0,
      silent: true,
      label: { show: !size, formatter: '{b}', color: COLOURS.quiet },
      labelLayout: { hideOverlap: true },
      data: size
        ? []
        : names.features.map(({ geometry, properties: { name } }) => ({ name, value: geometry.coordinates })),
    },
  ],
});
