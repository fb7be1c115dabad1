import { unitText } from '../../plan/amount.ts';
import { type Evaluation, evaluate } from '../../plan/claims.ts';
import { type Plan, remarksAbout } from '../../plan/model.ts';
import type { Claim, Lang, Remark } from '../../plan/schema.ts';
import { type SentenceCheck, sentenceChecks } from '../../plan/sentence.ts';
import { nameKey } from '../../proof/keys.ts';
import { useWords } from '../parts/context.tsx';
import { Icon } from '../parts/icons.tsx';
import { FactMark } from '../proof/FactMark.tsx';
import { Section } from './Section.tsx';

function Verdict({ holds }: { holds: boolean | null }) {
  const { say } = useWords();
  const name = holds === null ? 'unknownCheck' : holds ? 'holds' : 'fails';
  return (
    <span className={`verdict verdict--${name}`}>
      {holds && <Icon name="tick" />}
      {say(name)}
    </span>
  );
}

/** By how much something does not hold. */
function Gap({ text }: { text: string }) {
  const { say } = useWords();
  return (
    <>
      {' '}
      <span className="check__gap">{say('differs', { n: text })}</span>
    </>
  );
}

/** Elements more (+) or fewer (−) than the phrase says. */
function phraseGap({ stated, read, found }: SentenceCheck, lang: Lang): string | null {
  const said = stated === 'open' || found !== stated ? stated : (read ?? stated);
  if (said === 'open' || said === found) return null;
  return `${found > said ? '+' : '−'}${Math.abs(found - said)}${lang === 'zh' ? ' 个' : ''}`;
}

function PhraseRow({ check }: { check: SentenceCheck }) {
  const { lang, say } = useWords();
  const { phrase, stated, found, holds } = check;
  const gap = holds ? null : phraseGap(check, lang);
  return (
    <li className="check">
      <p className="check__title">
        {lang === 'zh' ? `“${phrase.text}”` : `“${phrase.en}”`}
        <FactMark facts={[nameKey('plan', phrase.text)]} />
        <span className="check__working">
          {stated === 'open' ? say('countOpen') : say('countStated', { n: stated })}
          {lang === 'zh' ? '，' : ', '}
          {say('countFound', { n: found })}
          {gap !== null && <Gap text={gap} />}
        </span>
      </p>
      <Verdict holds={holds} />
    </li>
  );
}

/** The plan's own unit; a gloss of it in English would need another figure. */
const unitOf = ({ unit }: Evaluation, lang: Lang): string => (unit.endsWith('元') ? unit : unitText(unit, lang));

function statedText(claim: Claim, result: Evaluation, lang: Lang): string {
  const atLeast = claim.is !== 'sum' && claim.sense === 'at-least' ? '≥ ' : '';
  return `${atLeast}${result.stated} ${unitOf(result, lang)}`.trim();
}

/** The indicators, sectors and elements a claim is about. */
function subjectsOf(claim: Claim): string[] {
  if (claim.is === 'growth') return [claim.indicator];
  return (claim.is === 'sum' ? [...claim.terms, claim.total] : [claim.part, claim.whole]).map(({ id }) => id);
}

/** The remark that explains a claim that fails: about the same thing, at best at the same place of the text. */
export function remarkOn(plan: Plan, claim: Claim): Remark | undefined {
  const places = new Set(claim.citations.map(({ locator }) => locator));
  const shares = ({ citations }: Remark): boolean => citations.some(({ locator }) => places.has(locator));
  const found = subjectsOf(claim).flatMap((id) => remarksAbout(plan, id));
  return found.find(shares) ?? plan.head.remarks.find(shares) ?? found[0];
}

interface ClaimProps {
  plan: Plan;
  claim: Claim;
  result: Evaluation | null;
  onRemark: (id: string) => void;
}

function ClaimRow({ plan, claim, result, onRemark }: ClaimProps) {
  const { lang, say } = useWords();
  const fails = result?.holds === false;
  const remark = fails ? remarkOn(plan, claim) : undefined;
  const unit = result && (claim.is === 'sum' ? unitOf(result, lang) : say('points'));
  return (
    <li className="check">
      <p className="check__title">
        {claim.title[lang]}
        <FactMark facts={[claim.id]} />
        <span className="check__working">
          {result
            ? `${result.formula}${lang === 'zh' ? '；' : '; '}${say('stated', { n: statedText(claim, result, lang) })}`
            : ''}
          {fails && <Gap text={`${result.gap} ${unit}`.trim()} />}
          {remark && (
            <button type="button" className="link check__why" onClick={() => onRemark(remark.id)}>
              {say('why')}
            </button>
          )}
        </span>
      </p>
      <Verdict holds={result?.holds ?? null} />
    </li>
  );
}

/** What the plan claims about its own numbers and counts, computed again. */
export function Checks({ plan, onRemark }: { plan: Plan; onRemark: (id: string) => void }) {
  const { say } = useWords();
  const phrases = sentenceChecks(plan);
  const claims = plan.head.claims.map((claim) => ({ claim, result: evaluate(plan, claim) }));
  const verdicts = [...phrases.map(({ holds }) => holds), ...claims.flatMap(({ result }) => result?.holds ?? [])];
  const holds = verdicts.filter(Boolean).length;
  const fails = verdicts.length - holds;
  const summary = fails === 0 ? say('checksHold', { holds }) : say('checksSummary', { holds, fails });
  return (
    <Section id="checks" title={say('checks')} aside={summary}>
      <ul className="checks">
        {phrases.map((check) => (
          <PhraseRow key={`${check.phrase.text} ${check.phrase.elements.join()}`} check={check} />
        ))}
        {claims.map(({ claim, result }) => (
          <ClaimRow key={claim.id} plan={plan} claim={claim} result={result} onRemark={onRemark} />
        ))}
      </ul>
    </Section>
  );
}
