import { fold } from '../../text/fold';

// What the office before a name tells of who is meant.

/** Offices that are written in two ways. */
const SAME_OFFICES: Readonly<Record<string, string>> = { पीएम: 'प्रधानमंत्री', सीएम: 'मुख्यमंत्री' };

/** Words before a name that tell nothing of who it is. */
const SAYING_NOTHING = new Set('श्री माननीय सर वर्षीय निवासी'.split(' ').map(fold));

/** What was someone's office: former officials stand for parliament. */
const FORMER = new Set('पूर्व सेवानिवृत्त रिटायर्ड तत्कालीन'.split(' ').map(fold));

/**
 * Offices by callings of which nobody has two at once. Ranks of the army, जस्टिस and professions are left out: those who
 * have them keep them in politics.
 */
const CALLINGS: readonly (readonly [calling: string, offices: string])[] = [
  [
    'state',
    'राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री उपप्रधानमंत्री मुख्यमंत्री उपमुख्यमंत्री मंत्री राज्यमंत्री गृहमंत्री रक्षामंत्री वित्तमंत्री विदेशमंत्री सांसद विधायक एमएलसी',
  ],
  ['local', 'पार्षद सरपंच'],
  [
    'service',
    'डीजीपी आईजी डीआईजी एसपी एसएसपी एएसपी डीएसपी डीसीपी एसीपी सीओ एसडीपीओ एसएचओ थानाध्यक्ष थानाप्रभारी कोतवाल इंस्पेक्टर दारोगा डीएम एडीएम एसडीएम बीडीओ कलेक्टर जिलाधिकारी तहसीलदार',
  ],
  ['bench', 'न्यायाधीश जज मजिस्ट्रेट'],
];

const CALLING_OF: ReadonlyMap<string, string> = new Map(
  CALLINGS.flatMap(([calling, offices]) => offices.split(' ').map((office) => [fold(office), calling])),
);

/** The office that a title with what stands before it tells: `पूर्व गृह मंत्री`; undefined for words of courtesy alone. */
export function officeBefore(title: string, subject: string, before: string): string | undefined {
  if (SAYING_NOTHING.has(title)) return undefined;
  const former = FORMER.has(before) ? 'पूर्व ' : '';
  return `${former}${subject && `${subject} `}${SAME_OFFICES[title] ?? title}`;
}

/** What its holder does, of which nobody does two at once; undefined where the office does not tell or was left. */
export function callingOf(office: string): string | undefined {
  return office.startsWith('पूर्व ') ? undefined : CALLING_OF.get(plainOffice(office));
}

/** Whether one of two offices is the other without its subject: पार्षद and नगर पार्षद, but not गृह and वित्त मंत्री. */
export function maySameOffice(one: string, other: string): boolean {
  const plain = plainOffice(one);
  return plain === plainOffice(other) && (one === other || one === plain || other === plain);
}

function plainOffice(office: string): string {
  return office.split(' ').at(-1) ?? office;
}
