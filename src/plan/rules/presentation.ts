/** What the author says of the presentation must name steps and elements that there are. */
import type { Plan } from '../model.ts';
import { nearest } from '../nearest.ts';
import { outline } from '../outline.ts';
import { isAdded, type PresentationStep } from '../presentation.ts';
import type { Found, Rule } from '../problem.ts';

type Told = Pick<Found, 'zh' | 'en'> & { key: string };

/** Apply a finder to each step of the presentation; nothing where there is none. */
function eachStep(find: (plan: Plan, step: PresentationStep, index: number) => Told[]) {
  return (plan: Plan): Found[] =>
    (plan.head.presentation ?? []).flatMap((step, index) =>
      find(plan, step, index).map(({ key, zh, en }) => ({
        element: null,
        path: `plan.presentation.${index}.${key}`,
        zh,
        en,
      })),
    );
}

const unknownStep = eachStep((plan, { step }) => {
  const known = outline(plan).map(({ id }) => id);
  if (isAdded(step) || known.includes(step)) return [];
  const meant = nearest(step, known);
  return [
    {
      key: 'step',
      zh: `演示里没有步骤 “${step}”${meant ? `（是不是 “${meant}”？）` : ''}；请改成已有的步骤，自加的步骤以 “add-” 开头。`,
      en: `The presentation has no step “${step}”${meant ? ` (did you mean “${meant}”?)` : ''}; name one that there is, or begin a step of your own with “add-”.`,
    },
  ];
});

const twice = eachStep(({ head }, { step }, index) =>
  head.presentation?.findIndex((other) => other.step === step) === index
    ? []
    : [
        {
          key: 'step',
          zh: `步骤 “${step}” 列了两次；请删去一处。`,
          en: `The step “${step}” is listed twice; take one of the two out.`,
        },
      ],
);

const unknownFocus = eachStep(({ byId }, { step, focus = [] }) =>
  focus.flatMap((id, place) => {
    if (byId.has(id)) return [];
    const meant = nearest(id, byId.keys());
    return [
      {
        key: `focus.${place}`,
        zh: `步骤 “${step}” 要突出 “${id}”，但文件里没有这个要素${meant ? `（是不是 “${meant}”？）` : ''}；请改成已有的 id。`,
        en: `The step “${step}” points at “${id}”, which the file does not have${meant ? ` (did you mean “${meant}”?)` : ''}; use an id that exists.`,
      },
    ];
  }),
);

const untitled = eachStep((_, { step, title }) =>
  !isAdded(step) || title !== undefined
    ? []
    : [
        {
          key: 'title',
          zh: `自加的步骤 “${step}” 没有标题；请写上 title。`,
          en: `The added step “${step}” has no title; give it one in “title”.`,
        },
      ],
);

export const presentationRules: readonly Rule<Plan>[] = [
  { code: 'unknown-step', level: 'error', find: unknownStep },
  { code: 'step-twice', level: 'error', find: twice },
  { code: 'unknown-step-focus', level: 'error', find: unknownFocus },
  { code: 'step-untitled', level: 'error', find: untitled },
];
