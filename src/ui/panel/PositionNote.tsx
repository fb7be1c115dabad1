import type { MessageKey } from '../../i18n/t.ts';
import type { PlanElement, Position } from '../../plan/schema.ts';
import { useWords } from '../parts/context.tsx';
import { Section } from './Section.tsx';

const METHODS: Readonly<Record<Position['method'], MessageKey>> = {
  surveyed: 'methodSurveyed',
  address: 'methodAddress',
  anchor: 'methodAnchor',
  described: 'methodDescribed',
  administrative: 'methodAdministrative',
  derived: 'methodDerived',
  none: 'methodNone',
};

/** How the place of an element is known, and how well. */
export function PositionNote({ element }: { element: PlanElement }) {
  const { lang, say } = useWords();
  const { position } = element.properties;
  if (!position) return null;
  const { method, accuracy, evidence, schematic } = position;
  return (
    <Section title={say('position')}>
      <dl className="facts">
        <dt>{say('method')}</dt>
        <dd>{say(METHODS[method])}</dd>
        {accuracy !== null && (
          <>
            <dt>{say('accuracy')}</dt>
            <dd>
              {accuracy < 1000
                ? say('accuracyMetres', { n: accuracy })
                : say('accuracyKilometres', { n: accuracy / 1000 })}
            </dd>
          </>
        )}
        <dt>{say('evidence')}</dt>
        <dd>{evidence[lang]}</dd>
      </dl>
      {schematic && method !== 'none' && <p className="fine">{say('schematicLong')}</p>}
    </Section>
  );
}
