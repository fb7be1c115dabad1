import { t } from '../../i18n/t.ts';
import type { Lang, PlanHead } from '../../plan/schema.ts';

/** The span alone, e.g. “2021—2025”. */
export function spanText(lang: Lang, { from, to }: PlanHead['period']): string {
  return from === null ? t(lang, 'periodTo', { to }) : t(lang, 'periodRange', { from, to });
}

/** 规划期限 in one line, e.g. “2021—2025（基期 2019 年，远景展望 2035 年）”. */
export function periodText(lang: Lang, period: PlanHead['period']): string {
  const { base, vision } = period;
  const span = spanText(lang, period);
  const more = [
    base === null ? '' : t(lang, 'periodBase', { base }),
    vision === undefined ? '' : t(lang, 'periodVision', { vision }),
  ].filter(Boolean);
  if (more.length === 0) return span;
  return lang === 'zh' ? `${span}（${more.join('，')}）` : `${span} (${more.join(', ')})`;
}
