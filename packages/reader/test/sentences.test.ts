import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCoverage } from '../src/draft/implicit.ts';
import { findSteps } from '../src/draft/milestones.ts';
import { readPassage, wordsOf } from '../src/draft/passage.ts';
import { harvest } from '../src/draft/targets.ts';

/** Sentences as officials write them, each with what it asks for, in a table of 2023. A line is one fact. */
const FIXTURE = readFileSync(new URL('./fixtures/sentences.expected', import.meta.url), 'utf8');
const YEAR = 2023;

function factsOf(sentence: string): string[] {
  const span = { block: 0, start: 0, end: sentence.length };
  const passage = readPassage(sentence, span, 'measures', 1, YEAR);
  const { targets, funding, setAside } = harvest(passage, YEAR);
  return [
    ...targets.map(({ metric, quantity, date, per, aim, isPart }) => {
      const { comparator, value, upper, unit, baseline, approximate } = quantity;
      const flags = [
        per === null ? '' : `per ${per.words}${per.uncertain ? '?' : ''}`,
        aim ? 'aim' : '',
        isPart ? 'part' : '',
        approximate ? 'about' : '',
        baseline === null ? '' : `from ${baseline}`,
      ].filter((flag) => flag !== '');
      const amount = upper === null ? `${value}` : `${value}-${upper}`;
      return ['target', metric, `${comparator} ${amount} ${unit}`, date?.due ?? '-', ...flags].join(' | ');
    }),
    ...funding.map(({ metric, quantity }) => `money | ${metric} | ${quantity.baseValue}`),
    ...setAside.map(({ quantity, reason }) => `not | ${wordsOf(passage, quantity)} | ${reason}`),
    ...findSteps(passage, [...targets, ...funding], YEAR).map(
      ({ range, date }) => `step | ${date.due} | ${wordsOf(passage, range)}`,
    ),
    ...findCoverage(passage).map(({ range }) => `implicit | ${wordsOf(passage, range)}`),
  ];
}

const CASES = FIXTURE.trim()
  .split('\n\n')
  .map((block): [string, string[]] => {
    const [sentence = '', ...facts] = block.split('\n');
    return [sentence, facts];
  });

describe('sentences of other districts', () => {
  it.each(CASES)('%s', (sentence, facts) => expect(factsOf(sentence)).toEqual(facts));
});
