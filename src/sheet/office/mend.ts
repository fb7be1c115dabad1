/**
 * What the writer of slides leaves behind and PowerPoint repairs or shows badly: shape ids that occur twice on a slide,
 * content types of parts that are not there, notes in one paragraph, empty numbers in charts, no East Asian theme font.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Each shape an id of its own, and what it is called also as its alternative text. */
function mendShapes(xml: string): string {
  let id = 1;
  return xml.replace(/<p:cNvPr id="[^"]*" name="([^"]*)"( descr="[^"]*")?/g, (_, name: string, descr = '') => {
    const said = descr !== '' || name === '' ? descr : ` descr="${name}"`;
    const written = `<p:cNvPr id="${id}" name="${name}"${said}`;
    id += 1;
    return written;
  });
}

/** The writer names one font for all scripts: Chinese signs in an English deck want a Chinese one. */
function mendFonts(xml: string, chinese: string): string {
  return xml.replace(/(<a:ea typeface=")Arial"/g, `$1${chinese}"`);
}

/** A line of the notes is a paragraph. */
function mendNotes(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, rPr, text, end) =>
      String(text)
        .split(/\r?\n/)
        .map((line) => (line === '' ? `<a:p>${end}</a:p>` : `<a:p><a:r>${rPr}<a:t>${line}</a:t></a:r></a:p>`))
        .join(''),
  );
}

/** A value that is not published is no point of the chart; the first bar stands on top. */
function mendChart(xml: string): string {
  const topDown = (axis: string) => axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>');
  return xml
    .replace(/<c:pt idx="\d+"><c:v>(NaN)?<\/c:v><\/c:pt>/g, '')
    .replace(/<c:catAx>[\s\S]*?<\/c:catAx>/g, topDown);
}

function mendSheet(xml: string): string {
  return xml.replace(/<c r="[A-Z]+\d+"[^>]*><v>(NaN|)<\/v><\/c>/g, '');
}

/** 等线 where the program lacks the font that the texts name. */
function mendTheme(xml: string): string {
  return xml.replace(/<a:ea typeface=""\/>/g, '<a:ea typeface="等线"/>');
}

function mendTypes(xml: string, parts: Parts): string {
  return xml.replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, part: string) =>
    part in parts ? override : '',
  );
}

function mendWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] =>
    path.startsWith('xl/worksheets/') ? [path, strToU8(mendSheet(strFromU8(part)))] : [path, part],
  );
  return zipSync(Object.fromEntries(parts));
}

function mendPart(path: string, bytes: Uint8Array, parts: Parts, chinese: string): Uint8Array {
  const text = (mend: (xml: string) => string) => strToU8(mend(strFromU8(bytes)));
  if (path === '[Content_Types].xml') return text((xml) => mendTypes(xml, parts));
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) return text((xml) => mendShapes(mendNotes(xml)));
  if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path))
    return text((xml) => mendFonts(mendShapes(xml), chinese));
  if (/^ppt\/charts\/[^/]+\.xml$/.test(path)) return text((xml) => mendFonts(mendChart(xml), chinese));
  if (/^ppt\/theme\/[^/]+\.xml$/.test(path)) return text(mendTheme);
  if (/^ppt\/embeddings\/[^/]+\.xlsx$/.test(path)) return mendWorkbook(bytes);
  return bytes;
}

/** The file as PowerPoint takes it without repair; `chinese` is the font of Chinese signs. */
export function mendPptx(file: Uint8Array, chinese: string): Uint8Array {
  // Folders are no parts.
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/')));
  const mended = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => [
    path,
    mendPart(path, bytes, parts, chinese),
  ]);
  return zipSync(Object.fromEntries(mended), { level: 6 });
}
