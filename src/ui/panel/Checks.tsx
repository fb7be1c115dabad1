import { type Evaluation, evaluate } from '../../plan/claims.ts';
import type { Plan } from '../../plan/model.ts';
import type { Claim } from '../../plan/schema.ts';
import { type SentenceCheck, sentenceChecks } from '../../plan/sentence.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { Section } from './Section.tsx';

function Verdict({ holds }: { holds: boolean | null }) {
  const { say } = useWords();
  const name = holds === null ? 'unknownCheck' : holds ? 'holds' : 'fails';
  return (
    <span className={`verdict verdict--${name}`} title={say(name)}>
      {holds !== null && <Icon name={holds ? 'tick' : 'cross'} />}
      <span className="off-screen">{say(name)}</span>
    </span>
  );
}

function PhraseRow({ check }: { check: SentenceCheck }) {
  const { lang, say } = useWords();
  const { phrase, stated, found, holds } = check;
  return (
    <li className="check">
      <Verdict holds={holds} />
      <p className="check__title">
        {lang === 'zh' ? `“${phrase.text}”` : `“${phrase.en}”`}
        <span className="check__working">
          {stated === 'open' ? say('countOpen') : say('countStated', { n: stated })} · {say('countFound', { n: found })}
        </span>
      </p>
    </li>
  );
}

function statedText(claim: Claim, { stated }: Evaluation): string {
  const atLeast = claim.is !== 'sum' && claim.sense === 'at-least' ? '≥ ' : '';
  return `${atLeast}${stated}${claim.is === 'sum' ? '' : ' %'}`;
}

function ClaimRow({ claim, result }: { claim: Claim; result: Evaluation | null }) {
  const { lang, say } = useWords();
  return (
    <li className="check">
      <Verdict holds={result?.holds ?? null} />
      <p className="check__title">
        {claim.title[lang]}
        <span className="check__working">
          {result ? `${result.formula} · ${say('stated', { n: statedText(claim, result) })}` : say('unknownCheck')}
        </span>
      </p>
    </li>
  );
}

/** What the plan claims about its own numbers and counts, computed again. */
export function Checks({ plan }: { plan: Plan }) {
  const { say } = useWords();
  const phrases = sentenceChecks(plan);
  const claims = plan.head.claims.map((claim) => ({ claim, result: evaluate(plan, claim) }));
  const verdicts = [...phrases.map(({ holds }) => holds), ...claims.flatMap(({ result }) => result?.holds ?? [])];
  const holds = verdicts.filter(Boolean).length;
  return (
    <Section id="checks" title={say('checks')} aside={say('checksSummary', { holds, fails: verdicts.length - holds })}>
      <ul className="checks">
        {phrases.map((check) => (
          <PhraseRow key={`${check.phrase.text} ${check.phrase.elements.join()}`} check={check} />
        ))}
        {claims.map(({ claim, result }) => (
          <ClaimRow key={claim.id} claim={claim} result={result} />
        ))}
      </ul>
    </Section>
  );
}
