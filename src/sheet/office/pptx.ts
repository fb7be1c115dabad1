/** A deck as a .pptx file. Knows the writer's ways; what stands where was settled before. */
import PptxGenJS from 'pptxgenjs';
import { at } from '../../drawing/path.ts';
import { plain } from './clean.ts';
import type { Tick } from './deck.ts';
import { PAGE } from './layout.ts';
import { mendPptx } from './mend.ts';
import { addItem, CHINESE_FONT, fontOf, hex, inches, place, type Writer } from './pptx-items.ts';
import { type Deck, SLIDE } from './slide.ts';

const MASTER = 'ATLAS';

const unwatched: Tick = async () => {};

function defineMaster(pptx: PptxGenJS, deck: Deck, locale: string): void {
  const { footer, tones } = deck;
  const letters = { fontFace: fontOf(deck), fontSize: 18, color: hex(tones.quiet), lang: locale };
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: hex(tones.ground) },
    objects: [
      {
        text: {
          text: plain(footer),
          options: { ...place(PAGE.footer), ...letters, margin: 0, valign: 'middle', objectName: 'footer' },
        },
      },
    ],
    slideNumber: { ...place(PAGE.number), ...letters, align: 'right' },
  });
}

/** The bytes of the file; `tick` is told of each slide. */
export async function writePptx(deck: Deck, tick: Tick = unwatched): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  const locale = deck.lang === 'zh' ? 'zh-CN' : 'en-GB';
  pptx.defineLayout({ name: 'ATLAS_16_9', width: inches(SLIDE.width), height: inches(SLIDE.height) });
  pptx.layout = 'ATLAS_16_9';
  pptx.title = plain(deck.title);
  pptx.subject = plain(deck.subject);
  pptx.author = 'Layout Atlas';
  pptx.company = 'Layout Atlas';
  const font = fontOf(deck);
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  defineMaster(pptx, deck, locale);
  const writer: Writer = { pptx, deck, locale, font };
  for (let i = 0; i < deck.slides.length; i++) {
    const { items, notes } = at(deck.slides, i);
    const slide = pptx.addSlide({ masterName: MASTER });
    for (const item of items) addItem(writer, slide, item);
    slide.addNotes(plain(notes));
    await tick(i + 1, deck.slides.length);
  }
  const written = await pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new TypeError('the writer of slides gave no bytes');
  return mendPptx(written, CHINESE_FONT);
}
