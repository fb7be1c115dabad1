/** The faults of JSON in an author's words: where, why, and the mend. */
import type { JsonFault, Reason } from './json-fault.ts';
import type { Problem } from './problem.ts';

type Words = readonly [code: string, zh: string, en: string];

const WORDS: Readonly<Record<Reason, Words>> = {
  quotes: [
    'not-json-quotes',
    '这里用了中文引号或单引号；JSON 的引号须是英文半角双引号 "，请改正（文字内部的“”可以保留）',
    'the quotation mark here is Chinese or single; JSON wants the plain double quote ", except inside a text',
  ],
  'full-width': [
    'not-json-full-width',
    '这里用了全角标点或数字；逗号、冒号、括号、数字须是英文半角，请改正',
    'a full-width sign stands here; write comma, colon, brackets and digits in half width',
  ],
  'trailing-comma': [
    'not-json-trailing-comma',
    '最后一项后面多了一个逗号；请删去',
    'there is a comma behind the last entry; remove it',
  ],
  'missing-comma': [
    'not-json-missing-comma',
    '两项之间少了逗号；请补上一个英文逗号',
    'a comma is missing between two entries; add it',
  ],
  'missing-value': [
    'not-json-missing-value',
    '这里缺一个值；请补上（没有内容时按字段写 "" 、[] 或 null）',
    'a value is missing here; write it ("" or [] or null where there is nothing)',
  ],
  'missing-colon': [
    'not-json-missing-colon',
    '字段名后面少了英文冒号；请补上',
    'the colon behind the name of a field is missing; add it',
  ],
  'bare-key': [
    'not-json-quotes',
    '字段名没有加引号；请用英文半角双引号括起来',
    'the name of a field stands without quotes; put it between plain double quotes',
  ],
  comment: [
    'not-json-comment',
    'JSON 里不能写 // 或 # 注释；请删去，或改写成 "$comment": "……"',
    'JSON has no comments with // or #; remove it, or write "$comment": "…"',
  ],
  string: [
    'not-json-string',
    '这段文字没有写完引号就换行了，或含有制表符；请补上引号，换行写成 \\n',
    'this text breaks off at the end of the line or holds a tab; close its quotes, and write a line break as \\n',
  ],
  escape: [
    'not-json-escape',
    '反斜杠 \\ 在文字里须写成 \\\\；请改正',
    'a backslash in a text is written \\\\; mend it',
  ],
  bracket: [
    'not-json-bracket',
    '括号不配对：[ 要用 ] 收尾，{ 要用 } 收尾；请检查',
    'the brackets do not pair: [ ends with ], { ends with }; check them',
  ],
  word: [
    'not-json-word',
    '这里的词没有加引号；文字要加英文双引号，真、假、空写 true、false、null',
    'this word has no quotes; a text stands in double quotes, and true, false and null are written so',
  ],
  'cut-off': [
    'not-json-cut-off',
    '文件到这里就断了：还有引号或括号没有收尾；请补全，或重新复制整个文件',
    'the file ends here with a quote or bracket still open; complete it, or copy the whole file again',
  ],
  more: [
    'not-json-more',
    '整个对象已经结束，后面又有内容；请删去多余的部分，一个文件只放一个 { … }',
    'something follows behind the end; remove it, since a file holds one { … }',
  ],
  stray: [
    'not-json-stray',
    '这里有一个 JSON 不认识的字符；请删去或改正',
    'a character stands here that JSON does not know; remove or mend it',
  ],
};

/** The problem that a fault of the file's JSON is. */
export function describeJsonFault({ is, line, column, near }: JsonFault, file: string): Problem {
  const [code, zh, en] = WORDS[is];
  return {
    level: 'error',
    file,
    element: null,
    path: `${line}:${column}`,
    code,
    zh: `文件不是合法的 JSON：第 ${line} 行第 ${column} 个字符（${near}）处，${zh}。`,
    en: `The file is not valid JSON: at line ${line}, column ${column} (${near}), ${en}.`,
  };
}
