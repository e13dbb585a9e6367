// Texts in which a sentence stands twice, and what can happen to them: the cases in which a neighbourhood of a few words
// proves nothing. Every sentence keeps its identity through an edit, which tells where a quote is afterwards.
import type { Dice } from './anchorEdits';

/** A sentence with the space behind it. */
export interface Piece {
  readonly id: number;
  readonly text: string;
  /** The length of its beginning that is another one than it was, and by how much it became longer. */
  readonly changed?: { readonly length: number; readonly by: number };
}

export interface TwinScene {
  readonly pieces: readonly Piece[];
  /** Indexes of the two sentences that say the same, in order. */
  readonly first: number;
  readonly second: number;
  /** Sentences of another article. */
  readonly foreign: readonly string[];
  readonly dice: Dice;
}

export type TwinEdit = (scene: TwinScene) => readonly Piece[];

function without({ pieces }: TwinScene, ...indexes: readonly number[]): Piece[] {
  return pieces.filter((_, index) => !indexes.includes(index));
}

/** A new sentence. */
function fresh({ foreign, dice }: TwinScene): Piece {
  return { id: -1, text: `${(foreign[dice(foreign.length)] ?? 'यह नया है।').trim()} ` };
}

/** One sentence goes to another place. */
function moved(scene: TwinScene, index: number): Piece[] {
  const rest = without(scene, index);
  const piece = scene.pieces[index];
  return piece ? rest.toSpliced(scene.dice(rest.length + 1), 0, piece) : rest;
}

/** Another sentence than the two. */
function bystander({ pieces, first, second, dice }: TwinScene): number {
  const index = dice(pieces.length);
  return index === first || index === second ? (index + 1) % pieces.length : index;
}

/** One sentence begins with another word. */
function changed(scene: TwinScene, index: number): Piece[] {
  return scene.pieces.map((piece, at) => {
    const length = at === index ? (/^\S+\s+/u.exec(piece.text)?.[0].length ?? 0) : 0;
    if (length === 0) return piece;
    const by = 'नया '.length - length;
    return { ...piece, text: `नया ${piece.text.slice(length)}`, changed: { length, by } };
  });
}

/** Neighbouring stretches change places: from `from` to `middle`, and from there to `to`. */
function swapped(pieces: readonly Piece[], from: number, middle: number, to: number): Piece[] {
  return [
    ...pieces.slice(0, from),
    ...pieces.slice(middle, to),
    ...pieces.slice(from, middle),
    ...pieces.slice(to),
  ];
}

/** The stretches that begin with the two sentences change places; what is between stays. */
function exchanged({ pieces, first, second, dice }: TwinScene): Piece[] {
  const one = pieces.slice(first, Math.min(second, first + 2 + dice(3)));
  const other = pieces.slice(second, second + 2 + dice(3));
  return [
    ...pieces.slice(0, first),
    ...other,
    ...pieces.slice(first + one.length, second),
    ...one,
    ...pieces.slice(second + other.length),
  ];
}

/** As `exchanged`, with the stretches that end with the two sentences. */
function exchangedBefore({ pieces, first, second, dice }: TwinScene): Piece[] {
  const from = Math.max(0, first - 1 - dice(3));
  const other = Math.max(first + 1, second - 1 - dice(3));
  return [
    ...pieces.slice(0, from),
    ...pieces.slice(other, second + 1),
    ...pieces.slice(first + 1, other),
    ...pieces.slice(from, first + 1),
    ...pieces.slice(second + 1),
  ];
}

/** Does one edit after another; the two sentences are found again by what they are. */
function both(one: TwinEdit, other: TwinEdit): TwinEdit {
  return (scene) => {
    const pieces = one(scene);
    const at = (index: number) => pieces.findIndex(({ id }) => id === scene.pieces[index]?.id);
    const [first, second] = [at(scene.first), at(scene.second)];
    if (first < 0 || second < 0) return pieces;
    return other({ ...scene, pieces, first: Math.min(first, second), second: Math.max(first, second) });
  };
}

/** A copy of one of the two comes somewhere. */
const doubled: TwinEdit = (scene) => {
  const { pieces, first, dice } = scene;
  const text = pieces[first]?.text ?? '';
  return pieces.toSpliced(dice(pieces.length + 1), 0, { id: -1, text });
};

const SIMPLE = {
  'first deleted': (scene) => without(scene, scene.first),
  'second deleted': (scene) => without(scene, scene.second),
  'first changed': (scene) => changed(scene, scene.first),
  'second changed': (scene) => changed(scene, scene.second),
  'first moved': (scene) => moved(scene, scene.first),
  'second moved': (scene) => moved(scene, scene.second),
  'first deleted with what follows': (scene) => without(scene, scene.first, scene.first + 1),
  'second deleted with what precedes': (scene) => without(scene, scene.second, scene.second - 1),
  'neighbour deleted': (scene) => without(scene, scene.first + 1),
  'neighbour before deleted': (scene) => without(scene, scene.second - 1),
  'all between deleted': ({ pieces, first, second }) =>
    pieces.filter((_, index) => index <= first || index >= second),
  'beginnings exchanged': exchanged,
  'ends exchanged': exchangedBefore,
  'stretches swapped': ({ pieces, first, second }) =>
    swapped(pieces, Math.max(0, first - 1), second, Math.min(pieces.length, second + 2)),
  'a sentence inserted': (scene) => scene.pieces.toSpliced(scene.dice(scene.pieces.length), 0, fresh(scene)),
  'a sentence deleted': (scene) => without(scene, bystander(scene)),
  'a sentence moved': (scene) => moved(scene, bystander(scene)),
  'a third copy': doubled,
} satisfies Readonly<Record<string, TwinEdit>>;

const PAIRS: readonly (readonly [keyof typeof SIMPLE, keyof typeof SIMPLE])[] = [
  ['a third copy', 'first deleted'],
  ['a third copy', 'second deleted'],
  ['first moved', 'second deleted'],
  ['first moved', 'neighbour deleted'],
  ['second moved', 'first deleted'],
  ['neighbour deleted', 'second deleted'],
  ['neighbour deleted', 'first deleted'],
  ['neighbour before deleted', 'second moved'],
  ['a sentence inserted', 'first deleted'],
  ['a sentence moved', 'second deleted'],
  ['beginnings exchanged', 'second deleted'],
  ['beginnings exchanged', 'a sentence deleted'],
  ['ends exchanged', 'a sentence inserted'],
  ['first moved', 'second moved'],
  ['first changed', 'second moved'],
];

/** Edits of texts with a sentence that stands twice. */
export const TWIN_EDITS: Readonly<Record<string, TwinEdit>> = {
  ...SIMPLE,
  ...Object.fromEntries(PAIRS.map(([one, other]) => [`${one}, ${other}`, both(SIMPLE[one], SIMPLE[other])])),
};
