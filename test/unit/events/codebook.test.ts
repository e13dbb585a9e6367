import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AUXILIARY_INFOS,
  auxiliaryInfo,
  CONTEXT_INFOS,
  contextInfo,
  EVENT_TYPE_INFOS,
  eventScore,
  eventTypeInfo,
  modeInfo,
  modesOf,
} from '../../../src/core/events/codebook';
import { NOUN_SENSES, VERB_SENSES } from '../../../src/core/events/predicates/predicates';
import { AUXILIARY_MODES, EVENT_TYPES } from '../../../src/core/model';

test('the codebook has all types, modes, contexts and auxiliary modes of PLOVER 2.0', () => {
  assert.deepEqual(
    EVENT_TYPE_INFOS.map(({ code }) => code),
    [...EVENT_TYPES],
  );
  assert.equal(EVENT_TYPE_INFOS.flatMap(({ modes }) => modes).length, 67);
  assert.equal(CONTEXT_INFOS.length, 37);
  assert.deepEqual(AUXILIARY_INFOS.map(({ code }) => code).sort(), [...AUXILIARY_MODES].sort());
});

test('every code has an English and a Hindi label and a gloss of one line', () => {
  const modes = EVENT_TYPE_INFOS.flatMap((info) => info.modes);
  for (const info of [...EVENT_TYPE_INFOS, ...modes, ...CONTEXT_INFOS, ...AUXILIARY_INFOS]) {
    assert.match(info.code, /^[A-Za-z_-]+$/, info.code);
    assert.match(info.english, /^[A-Z]/, info.code);
    assert.match(info.hindi, /^[\u0900-\u097f]/u, info.code);
    assert.ok(info.gloss.length >= 8 && !info.gloss.endsWith('.'), info.code);
  }
});

test('quads, scores and required recipients follow the codebook', () => {
  assert.equal(eventTypeInfo('AID')?.quad, 'material cooperation');
  assert.equal(eventTypeInfo('AID')?.requiresRecipient, true);
  assert.equal(eventTypeInfo('PROTEST')?.requiresRecipient, false);
  assert.equal(eventTypeInfo('THREATEN')?.quad, 'verbal conflict');
  for (const { quad, score, code } of EVENT_TYPE_INFOS) {
    assert.equal(score >= 0, quad.endsWith('cooperation') || code === 'REQUEST', code);
  }
  assert.equal(eventScore('CONSULT', ['phone']), 1.5);
  assert.equal(eventScore('CONSULT', []), 2.5);
  assert.equal(eventScore('PROTEST', ['vandalize']), -5);
  assert.equal(eventScore('NOTHING', []), null);
});

test('modes are looked up within their type', () => {
  assert.equal(modeInfo('REQUEST', 'assist')?.score, 0.5);
  assert.equal(modeInfo('REJECT', 'assist')?.score, -1.5);
  assert.equal(modeInfo('REJECT', 'phone'), undefined);
  assert.deepEqual(modesOf('AGREE'), []);
  assert.equal(contextInfo('military')?.hindi, 'सैन्य');
  assert.equal(auxiliaryInfo('negation')?.english, 'Negation');
});

test('every type and mode has predicates, and every predicate a mode of its type', () => {
  const senses = [...NOUN_SENSES.values(), ...VERB_SENSES.values()].flat();
  const coded = new Set(
    senses.flatMap(({ type, modes }) => [type, ...modes.map((mode) => `${type}/${mode}`)]),
  );
  const byContent = new Set(['THREATEN/relations', 'REJECT/yield', 'REJECT/change']);
  for (const { code, modes } of EVENT_TYPE_INFOS) {
    assert.ok(coded.has(code), code);
    for (const mode of modes) {
      const known = coded.has(`${code}/${mode.code}`) || byContent.has(`${code}/${mode.code}`);
      assert.ok(known, `${code}/${mode.code}`);
    }
  }
  for (const { type, modes } of senses) {
    for (const mode of modes) assert.ok(modeInfo(type, mode), `${type}/${mode}`);
  }
  assert.ok(NOUN_SENSES.size > 600, `${NOUN_SENSES.size} nouns`);
});
