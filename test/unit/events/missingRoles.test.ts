import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_TYPE_INFOS } from '../../../src/core/events/codebook';
import { missingRoles } from '../../../src/core/events/missingRoles';

test('every event needs an actor', () => {
  for (const { code } of EVENT_TYPE_INFOS) {
    assert.ok(missingRoles({ type: code, actors: 0, recipients: 1 }).includes('actor'), code);
    assert.deepEqual(missingRoles({ type: code, actors: 1, recipients: 1 }), []);
  }
});

test('a recipient is missed where the codebook requires one', () => {
  for (const { code, requiresRecipient } of EVENT_TYPE_INFOS) {
    const missing = missingRoles({ type: code, actors: 1, recipients: 0 });
    assert.deepEqual(missing, requiresRecipient ? ['recipient'] : [], code);
  }
});
