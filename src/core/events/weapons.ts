import { keySet } from '../text/keys';
import { type Clause, hasWord } from './clauses';

/** Words of a clause that tell with what a mere हमला was made, by the mode that they give it; the first that stands there decides. */
const WEAPONS: readonly (readonly [mode: string, words: ReadonlySet<string>])[] = [
  ['suicide-attack', keySet('आत्मघाती फिदायीन')],
  ['drone', keySet('ड्रोन ड्रोनों')],
  ['aerial', keySet('हवाई विमान विमानों वायुसेना जेट')],
  ['heavy-weapons', keySet('मिसाइल मिसाइलों मिसाइलें रॉकेट रॉकेटों तोप तोपों मोर्टार')],
  ['explosives', keySet('बम विस्फोटक विस्फोटकों ग्रेनेड आईईडी')],
  ['primitive', keySet('चाकू लाठी लाठियों पत्थरों तलवार कुल्हाड़ी')],
  ['firearms', keySet('गोली गोलियां बंदूक राइफल')],
];

/** The mode of an attack of which its own words tell none, or undefined. */
export function weaponIn(clause: Clause): string | undefined {
  return WEAPONS.find(([, words]) => hasWord(clause, words))?.[0];
}
