/** An author's notes: dropped everywhere, and nothing else with them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planJsonSchema } from '../../../geo/check/json-schema.ts';
import { withoutComments } from '../../../src/plan/comments.ts';
import { toFile } from '../../../src/plan/model.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { fixture } from './fixture.ts';

/** The value with a note in each of its objects. */
function annotated(value: unknown, note: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => annotated(item, note));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, annotated(inner, note)]);
  return { $comment: note, ...Object.fromEntries(entries) };
}

describe('$comment', () => {
  test.each([['说明'], [['第一行', '第二行']], [[]]])('%j in every object changes nothing', (note) => {
    const plain = parsePlan(fixture(), 'x').plan;
    const { plan, problems } = parsePlan(annotated(fixture(), note), 'x');
    expect(problems).toEqual([]);
    expect(plan && toFile(plan)).toEqual(plain && toFile(plain));
    expect(JSON.stringify(plan && toFile(plan))).not.toContain('$comment');
  });

  test.each([[3], [{ hidden: true }], [['text', 3]]])('%j is no note, and refused as any unknown key', (note) => {
    const { plan, problems } = parsePlan(fixture({ 'plan.$comment': note }), 'x');
    expect(plan).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  test('a value without notes is handed on as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        if (JSON.stringify(value).includes('$comment')) return;
        expect(withoutComments(value)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(withoutComments(annotated(value, 'x'))).toEqual(value);
      }),
    );
  });

  test('the published schema allows it in every object that is closed', () => {
    const closed: object[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if (Reflect.get(node, 'additionalProperties') === false) closed.push(node);
      Object.values(node).forEach(walk);
    };
    walk(planJsonSchema());
    expect(closed.length).toBeGreaterThan(20);
    for (const node of closed) expect(Reflect.get(node, 'properties')).toHaveProperty('$comment');
  });
});
