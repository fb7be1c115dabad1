/** What is said when a document has been taken for a source, or has not. */
import type { Plan } from '../../plan/model.ts';
import type { Bilingual } from '../../plan/schema.ts';
import type { Fit } from '../../proof/match.ts';
import type { Answer } from '../../store/proof.ts';
import { bookTitle } from '../parts/book-title.ts';

type Notice = Answer['notice'];

/** File names come from anywhere: never more of one than a line holds. */
function short(name: string): string {
  const glyphs = [...name];
  return glyphs.length > 40 ? `${glyphs.slice(0, 24).join('')}…${glyphs.slice(-12).join('')}` : name;
}

function titleOf({ head }: Plan, source: string): Bilingual {
  const title = head.sources.find(({ id }) => id === source)?.title ?? head.title;
  return { zh: bookTitle(title, 'zh'), en: `“${title.en}”` };
}

/** A document was taken for a source of a plan; `open` is the plan that is on the map. */
export function takenAs(name: string, plan: Plan, { source, found, asked, sure }: Fit, open: Plan): Notice {
  const title = titleOf(plan, source);
  const counted = { zh: `${asked} 个定位词中有 ${found} 个`, en: `${found} of its ${asked} locators occur in it` };
  const which = sure
    ? { zh: `“${short(name)}” 是${title.zh}（${counted.zh}）`, en: `“${short(name)}” is ${title.en} (${counted.en})` }
    : {
        zh: `“${short(name)}” 与${title.zh}只部分相符（${counted.zh}），可能是另一版本，未找到的不一定有误`,
        en: `“${short(name)}” agrees with ${title.en} only in part (${counted.en}): perhaps another version, so what is not found need not be wrong`,
      };
  const elsewhere =
    plan === open
      ? { zh: '。', en: '.' }
      : {
          zh: `，已用于规划“${plan.head.shortTitle.zh}”，不是当前的规划。`,
          en: `; it is held for the plan “${plan.head.shortTitle.en}”, not for the one on the map.`,
        };
  return { is: 'taken', text: { zh: which.zh + elsewhere.zh, en: which.en + elsewhere.en } };
}

/** A document fits no source of any plan that has been opened. */
export function fitsNothing(name: string, { head }: Plan): Notice {
  const zh = head.sources.map(({ title }) => bookTitle(title, 'zh')).join('、');
  const en = head.sources.map(({ title }) => `“${title.en}”`).join(', ');
  return {
    is: 'refused',
    text: {
      zh: `“${short(name)}” 里几乎没有本规划的定位词，不是它的文本，没有核对；请选${zh}的文件。`,
      en: `“${short(name)}” has hardly any locator of this plan and is not its text, so nothing was checked; choose the file of ${en}.`,
    },
  };
}

/** The file could not be read. */
export function unreadable(name: string, why: Bilingual): Notice {
  const said = short(name);
  return { is: 'refused', text: { zh: `“${said}”：${why.zh}`, en: `“${said}”: ${why.en}` } };
}

/** The texts that the host ships are there. */
export function shippedTaken(count: number): Notice {
  return {
    is: 'taken',
    text: {
      zh: `已用本站附带的 ${count} 份原文核对。`,
      en: `Checked against the ${count === 1 ? 'text' : `${count} texts`} that this site ships.`,
    },
  };
}

/** A text that the host says it ships did not come, or is another. */
export function shippedFailed(file: string): Notice {
  return {
    is: 'refused',
    text: {
      zh: `本站附带的原文（${file}）没有读到，或不是本规划的文本；可自选文件核对。`,
      en: `The text that this site ships (${file}) could not be read, or is not that of this plan; choose the file yourself.`,
    },
  };
}
