import type { Lang } from '../../plan/schema.ts';

/** MapLibre's own control texts. */
const ZH: Record<string, string> = {
  'Map.Title': '规划结构图',
  'Stage.Home': '回到全图',
  'NavigationControl.ZoomIn': '放大',
  'NavigationControl.ZoomOut': '缩小',
  'NavigationControl.ResetBearing': '指北，拖动旋转',
};
const EN: Record<string, string> = {
  'Map.Title': 'Map of the plan’s structure',
  'Stage.Home': 'Back to the whole plan',
  'NavigationControl.ZoomIn': 'Zoom in',
  'NavigationControl.ZoomOut': 'Zoom out',
  'NavigationControl.ResetBearing': 'North up; drag to turn',
};

export function mapLocale(lang: Lang): Record<string, string> {
  return lang === 'zh' ? ZH : EN;
}
