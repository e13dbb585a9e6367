// Two windows on one folder: both decide on the same article at the same moment, and neither loses anything.
import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/sidecar/schema';
import type { Host, Window } from '../../host/api';
import { marksDecided, NAME, SIDECAR, TEXT } from './lib/article';
import { eventually } from './lib/eventually';

/** What the sidecar on disk says, in order. */
async function decided(window: Window): Promise<string[]> {
  const { annotations } = JSON.parse(await window.read(SIDECAR));
  return annotations.flatMap((one: Annotation | null) =>
    one?.kind === 'mention' ? [`${one.status} ${one.anchor.exact}`] : [],
  );
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT }, open: NAME }, (one) =>
    host.withWindow({ folder: one.folder, inPlace: true, open: NAME }, async (other) => {
      await marksDecided(one, 0);
      await marksDecided(other, 0);
      await one.click('प्रधानमंत्री लार्स');
      await one.press('Alt+n');
      await other.click('सूडान');
      await Promise.all([one.press('Alt+a'), other.press('Alt+x')]);
      const both = ['accepted लार्स एरिक्सन', 'rejected सूडान'];
      await eventually(async () => assert.deepEqual(await decided(one), both), 'both decisions are on disk');
      await marksDecided(one, 2);
      await marksDecided(other, 2);

      await other.select('पुराने साथी');
      await other.press('Alt+m', 'p');
      await marksDecided(one, 3);
      await one.command('Tippani: Undo Annotation');
      const rest = ['rejected सूडान', 'added पुराने साथी'];
      await eventually(async () => assert.deepEqual(await decided(one), rest), 'each takes back its own');
      await marksDecided(other, 2);
    }),
  );
}
