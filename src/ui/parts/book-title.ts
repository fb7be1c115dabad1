import type { Bilingual, Lang } from '../../plan/schema.ts';

/** A document's title as it stands in running text: Chinese in 《》, with 〈〉 for a title inside it. */
export function bookTitle(title: Bilingual, lang: Lang): string {
  return lang === 'zh' ? `《${title.zh.replaceAll('《', '〈').replaceAll('》', '〉')}》` : title.en;
}
