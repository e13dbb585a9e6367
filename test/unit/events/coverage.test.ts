import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { EVENT_TYPE_INFOS } from '../../../src/core/events/codebook';
import { NOUN_SENSES, VERB_SENSES } from '../../../src/core/events/predicates/predicates';
import type { Sense } from '../../../src/core/events/predicates/rows';

// The table of predicates in docs/events.md; `UPDATE_DOCS=1 node test/unit.mjs events/coverage` writes it anew.

const DOC = 'docs/events.md';
const BEGIN = '<!-- predicates: written by test/unit/events/coverage.test.ts -->';
const END = '<!-- end of predicates -->';
const EXAMPLES = 4;

type Entry = readonly [text: string, sense: Sense];

const ENTRIES: readonly Entry[] = [NOUN_SENSES, VERB_SENSES].flatMap((senses) =>
  [...senses].flatMap(([text, all]) => all.map((sense): Entry => [text, sense])),
);

function row(type: string, mode: string, entries: readonly Entry[]): string {
  const examples = entries.filter(([text]) => !/[a-z]/i.test(text)).map(([text]) => text);
  const spread = examples.filter((_, at) => at % Math.max(1, Math.floor(examples.length / EXAMPLES)) === 0);
  return `| ${type} | ${mode} | ${entries.length} | ${spread.slice(0, EXAMPLES).join(', ')} |`;
}

function table(): string {
  const rows = EVENT_TYPE_INFOS.flatMap(({ code, modes }) => {
    const own = ENTRIES.filter(([, { type }]) => type === code);
    return [
      row(`**${code}**`, 'all', own),
      ...modes.map(({ code: mode }) =>
        row(
          '',
          mode,
          own.filter(([, sense]) => sense.modes.includes(mode)),
        ),
      ),
    ];
  });
  return ['| type | mode | predicates | for example |', '|---|---|---:|---|', ...rows].join('\n');
}

test('docs/events.md shows the predicates that there are', () => {
  const text = readFileSync(DOC, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const [, after = ''] = rest.split(END);
  const fresh = `${before}${BEGIN}\n${table()}\n${END}${after}`;
  if (process.env.UPDATE_DOCS) writeFileSync(DOC, fresh);
  assert.equal(readFileSync(DOC, 'utf8'), fresh);
});
