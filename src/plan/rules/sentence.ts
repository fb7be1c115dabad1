/** The structure sentence, its typed counts and the plan's elements must say the same. */
import { type Count, parseSentence } from '../grammar.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Plan } from '../model.ts';
import type { Found, Rule } from '../problem.ts';
import type { Phrase } from '../schema.ts';
import { countInWords, kindsOfPhrase, sentenceChecks } from '../sentence.ts';

/** Apply a finder to each phrase; it gets the phrase and answers with what is wrong. */
function eachPhrase(find: (plan: Plan, phrase: Phrase) => { key: string; zh: string; en: string }[]) {
  return (plan: Plan): Found[] =>
    (plan.head.sentence?.phrases ?? []).flatMap((phrase, index) =>
      find(plan, phrase).map(({ key, zh, en }) => ({
        element: null,
        path: `plan.sentence.phrases.${index}.${key}`,
        zh,
        en,
      })),
    );
}

const say = (count: Count): { zh: string; en: string } =>
  count === 'open' ? { zh: '不定数（open）', en: '“open”' } : { zh: `${count}`, en: `${count}` };

const notInSentence = eachPhrase(({ head }, { text }) =>
  head.sentence?.text.includes(text)
    ? []
    : [
        {
          key: 'text',
          zh: `词组 “${text}” 不在结构句 “${head.sentence?.text}” 里；两处须一字不差，请改其一。`,
          en: `The phrase “${text}” does not occur in the sentence “${head.sentence?.text}”; make the two agree to the letter.`,
        },
      ],
);

const wrongCount = eachPhrase((_, { text, kind, count }) => {
  const read = countInWords(text, kind);
  if (read === null || read === count) return [];
  return [
    {
      key: 'count',
      zh: `“${text}” 说的是 ${say(read).zh}，count 却写 ${say(count).zh}；请让 count 与原文一致（多、N 写 "open"）。`,
      en: `“${text}” says ${say(read).en}, but its count is ${say(count).en}; make the count say what the words say ("open" for 多 and N).`,
    },
  ];
});

const unreadable = eachPhrase((_, { text, kind }) =>
  parseSentence(text).length > 0
    ? []
    : [
        {
          key: 'text',
          zh: `从 “${text}” 里读不出数量，无法与要素核对；词组应写成 “七${KIND_NAMES[kind].zh}” 这样。`,
          en: `No count can be read in “${text}”, so it cannot be checked; a phrase looks like “七${KIND_NAMES[kind].zh}”.`,
        },
      ],
);

/** Phrases whose listed elements are more or fewer than the typed count. */
function countedWrong(plan: Plan): Found[] {
  return sentenceChecks(plan).flatMap(({ phrase: { text, elements }, stated, found }, index) => {
    const listed = new Set(elements).size;
    // An element that does not exist is reported by its own rule.
    if (stated === 'open' || stated === listed) return [];
    return [
      {
        element: null,
        path: `plan.sentence.phrases.${index}.elements`,
        zh: `“${text}” 应有 ${stated} 个要素，这里列了 ${listed} 个（其中文件里有的 ${found} 个）；请补齐或删去多余的 id。`,
        en: `“${text}” stands for ${stated}, but the number of elements listed is ${listed} (of which the file has ${found}); add what is missing or take out what is too much.`,
      },
    ];
  });
}

const wrongNoun = eachPhrase((_, { text, kind }) => {
  const kinds = parseSentence(text).flatMap((read) => read.kinds);
  if (kinds.length === 0 || kinds.includes(kind)) return [];
  const allowed = [...new Set(kinds)].join(', ');
  return [
    {
      key: 'kind',
      zh: `“${text}” 的用词对应 ${allowed}，kind 却写 ${kind}；请改 kind。`,
      en: `The noun of “${text}” stands for ${allowed}, but the kind is ${kind}; change the kind.`,
    },
  ];
});

/** The elements of a phrase have the kind that the phrase gives them. */
function wrongKind(plan: Plan): Found[] {
  return (plan.head.sentence?.phrases ?? []).flatMap((phrase, index) => {
    const allowed = kindsOfPhrase(phrase);
    return phrase.elements.flatMap((id, place) => {
      const kind = plan.byId.get(id)?.properties.kind;
      if (kind === undefined || allowed.has(kind)) return [];
      return [
        {
          element: id,
          path: `plan.sentence.phrases.${index}.elements.${place}`,
          zh: `“${phrase.text}” 是${KIND_NAMES[phrase.kind].zh}（${phrase.kind}），但 “${id}” 的 kind 是 ${kind}；请改要素的 kind 或换成另一个要素。`,
          en: `“${phrase.text}” is of kind ${phrase.kind}, but “${id}” is of kind ${kind}; change that element’s kind or list another.`,
        },
      ];
    });
  });
}

/** Words of the sentence that count something which no phrase takes up. */
function leftOver({ head }: Plan): Found[] {
  const { sentence } = head;
  if (sentence === null) return [];
  return parseSentence(sentence.text).flatMap(({ text, kinds, count }) => {
    const taken = sentence.phrases.some(
      (phrase) =>
        phrase.text.includes(text) ||
        text.includes(phrase.text) ||
        (phrase.count === count && kinds.includes(phrase.kind)),
    );
    if (taken || kinds.length === 0) return [];
    return [
      {
        element: null,
        path: 'plan.sentence.text',
        zh: `结构句里的 “${text}” 没有对应的词组；请在 phrases 里补上它和它的要素。`,
        en: `“${text}” in the sentence has no phrase; add one with its elements.`,
      },
    ];
  });
}

export const sentenceRules: readonly Rule<Plan>[] = [
  { code: 'phrase-not-in-sentence', level: 'error', find: notInSentence },
  { code: 'phrase-unreadable', level: 'warning', find: unreadable },
  { code: 'phrase-count', level: 'error', find: wrongCount },
  { code: 'phrase-elements', level: 'error', find: countedWrong },
  { code: 'phrase-noun', level: 'error', find: wrongNoun },
  { code: 'phrase-element-kind', level: 'error', find: wrongKind },
  { code: 'phrase-left-out', level: 'warning', find: leftOver },
];
