/** Plain sentences for a file that cannot be read as a document. */
import type { Bilingual } from '../../../plan/schema.ts';

/** A file that is no document that can be read here; the message is the English sentence. */
export class Unreadable extends Error {
  readonly why: Bilingual;

  constructor(why: Bilingual) {
    super(why.en);
    this.why = why;
  }
}

export const tooLarge = (megabytes: number): Unreadable =>
  new Unreadable({
    zh: `文件超过 ${megabytes} MB，没有读取；请只选规划文本本身（.docx、.txt、.md），不带图片和附件。`,
    en: `The file is larger than ${megabytes} MB and was not read; choose the text of the plan alone (.docx, .txt, .md), without pictures and annexes.`,
  });

export const tooLong = (characters: number): Unreadable =>
  new Unreadable({
    zh: `文本超过 ${characters / 10_000} 万字，没有核对；请只选规划文本本身。`,
    en: `The text is longer than ${characters} characters and was not checked; choose the text of the plan alone.`,
  });

export const notText = (): Unreadable =>
  new Unreadable({
    zh: '文件不是可以识别的文本；可用 .docx、.txt、.md，编码为 UTF-8、UTF-16 或 GB18030。',
    en: 'The file is not a text that can be read here; use .docx, .txt or .md in UTF-8, UTF-16 or GB18030.',
  });

export const isPdf = (): Unreadable =>
  new Unreadable({
    zh: '这是 PDF，浏览器里读不出可靠的文字；请打开它，全选复制到文本文件（.txt）再选，或选它的 Word 文件。',
    en: 'This is a PDF, whose words cannot be read reliably here; copy its text into a .txt file, or choose the Word file that it was made from.',
  });

export const isOldWord = (): Unreadable =>
  new Unreadable({
    zh: '这是旧格式的 Word 文件（.doc）或加密文件；请用 Word 或 WPS 打开，另存为 .docx（不加密码）再选。',
    en: 'This is a Word file of the old format (.doc) or an encrypted one; open it in Word and save it as .docx without a password.',
  });

export const notDocx = (): Unreadable =>
  new Unreadable({
    zh: '压缩文件里没有 Word 正文（word/document.xml），不是 .docx；请选 Word 文件或文本文件。',
    en: 'The archive has no Word text (word/document.xml), so it is no .docx; choose a Word file or a text file.',
  });

export const brokenDocx = (): Unreadable =>
  new Unreadable({
    zh: 'Word 文件已损坏或不完整，没有读取；请用 Word 或 WPS 打开并另存一份再选。',
    en: 'The Word file is damaged or incomplete and was not read; open it in Word, save it again and choose the copy.',
  });

export const isEmpty = (): Unreadable =>
  new Unreadable({
    zh: '文件里没有文字（可能是扫描件）；请选有文字的版本。',
    en: 'There are no words in the file (perhaps it is a scan); choose a version with text.',
  });
