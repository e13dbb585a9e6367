import type { EventType, Role } from '../model';

/**
 * The case a participant stands in: its postposition in short, ∅ for none (nominative or unmarked object), `अन्य` for
 * postpositions that fill no role.
 */
export const CASES = [
  'ने',
  'को',
  'से',
  'में',
  'पर',
  'का',
  'द्वारा',
  'साथ',
  'बीच',
  'खिलाफ',
  'लिए',
  'पक्ष',
  'समक्ष',
  'पास',
  'बाहर',
  'ओर',
  'अनुसार',
  'बारे',
  'बिना',
  'पहले',
  'दौरान',
  'तहत',
  'अन्य',
  '∅',
] as const;
export type Case = (typeof CASES)[number];

/** The roles that cases fill; dates are filled from time expressions. */
export type FilledRole = Exclude<Role, 'date'>;
/** Which role each case fills. */
export type Frame = Readonly<Partial<Record<Case, FilledRole>>>;

/**
 * The frames that the predicate tables name: `case=role` in the order in which people would say them; a role is named
 * by its first letter. The first case that fills the recipient leaves none to the rest. Subjects (ने, ∅) are actors of every active verb and are not listed.
 */
const TABLE = {
  /** X and Y talk: all are actors. */
  talk: 'का=a द्वारा=a से=a साथ=a बीच=a में=p',
  phone: 'का=a द्वारा=a से=a साथ=a बीच=a को=a',
  /** X briefs Y: a talk, so both are actors. */
  brief: 'को=a साथ=a द्वारा=a से=a',
  mediate: 'का=a द्वारा=a बीच=r में=p',
  visit: 'का=a द्वारा=a को=r',
  travel: 'से=p',
  /** Y welcomes X: the guest X is the actor of the visit. */
  host: 'का=a को=a में=p',
  pact: 'का=a द्वारा=a से=a साथ=a बीच=a में=p',
  with: 'से=r का=r द्वारा=a साथ=r बीच=a को=r में=r',
  to: 'का=a द्वारा=a को=r से=r समक्ष=r लिए=r खिलाफ=r साथ=r में=p',
  blame: 'का=r द्वारा=a पर=r खिलाफ=r को=r लिए=r से=r में=p',
  /** Y welcomes X, or what X did: decided by who X is. */
  welcome: 'को=r का=r द्वारा=a लिए=r में=p',
  help: 'को=r का=r द्वारा=a लिए=r पक्ष=r पास=r से=p में=p',
  ask: 'द्वारा=a से=r को=r समक्ष=r पर=r का=a में=p',
  /** What is asked for has a genitive of its own: Y से Z की रिहाई की मांग, Y के इस्तीफे की मांग. */
  askfor: 'द्वारा=a से=r को=r समक्ष=r का=r में=p',
  order: 'से=r को=r',
  /** Y को … चाहिए: whom it is demanded of is the one who has to. */
  demand: '',
  of: 'को=r का=r द्वारा=a लिए=r पक्ष=r साथ=r से=r में=p',
  on: 'का=a द्वारा=a बीच=a पर=r खिलाफ=r को=r में=p पास=p',
  obj: 'को=r का=r द्वारा=a पर=r साथ=r से=p में=p पास=p खिलाफ=r',
  against: 'का=a द्वारा=a खिलाफ=r समक्ष=r में=p पर=p पास=p बाहर=p ओर=p',
  from: 'का=a द्वारा=a से=p में=p को=r',
  refuse: 'को=r साथ=r का=r से=r द्वारा=a',
  in: 'का=a द्वारा=a बीच=a में=p पर=p पास=p खिलाफ=r',
  /** X takes the responsibility for an attack. */
  claim: 'द्वारा=a',
  announce: 'का=a द्वारा=a को=r लिए=r',
} as const;

export type FrameName = keyof typeof TABLE;

const ROLE_LETTERS: Readonly<Record<string, FilledRole>> = { a: 'actor', r: 'recipient', p: 'place' };

function readFrame(text: string): Frame {
  return Object.fromEntries(
    text.split(' ').map((pair) => {
      const [marker = '', letter = ''] = pair.split('=');
      return [marker, ROLE_LETTERS[letter]];
    }),
  );
}

/** Frame by name. */
export const FRAMES: Readonly<Record<FrameName, Frame>> = Object.fromEntries(
  Object.entries(TABLE).map(([name, text]) => [name, readFrame(text)]),
) as Record<FrameName, Frame>;

/** The pairs of each frame, in order. */
export const FRAME_PAIRS = Object.fromEntries(
  Object.entries(FRAMES).map(([name, frame]) => [name, Object.entries(frame)]),
) as unknown as Readonly<Record<FrameName, readonly (readonly [Case, FilledRole])[]>>;

/** Frames in which everyone who takes part is an actor. */
export const RECIPROCAL: ReadonlySet<FrameName> = new Set(['talk', 'phone', 'brief', 'pact']);
/** Types whose participants act on a par. */
export const RECIPROCAL_TYPES: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'SUPPORT', 'AGREE']);
/** Frames of going somewhere: a named place is recipient and place at once. */
export const VISIT_FRAMES: ReadonlySet<FrameName> = new Set(['visit', 'travel']);
