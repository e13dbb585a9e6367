import { Draft, type Situation, type Stamp } from './draft';
import type { Edit } from './edit';
import type { NoteAnnotation, Reply } from './schema';

// What analysts say to each other on a note: replies, each with who and when, and that the matter is settled. The note
// itself stays its author's: who and when of the annotation change only with its text.

/** Adds a reply to a note; empty where there is no such note, or nothing is said. */
export function replyTo(situation: Situation, noteId: string, text: string, stamp: Stamp): Edit {
  const words = text.trim();
  const { by, at } = stamp;
  const reply: Reply = {
    id: stamp.newId(),
    text: words,
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  };
  if (words === '') return [];
  return changeNote(situation, noteId, (note) => ({ ...note, replies: [...(note.replies ?? []), reply] }));
}

/** Gives a reply another text; who wrote it and when stays. An empty text changes nothing. */
export function editReply(situation: Situation, noteId: string, replyId: string, text: string): Edit {
  const words = text.trim();
  if (words === '') return [];
  return changeNote(situation, noteId, (note) => ({
    ...note,
    replies: (note.replies ?? []).map((reply) => (reply.id === replyId ? { ...reply, text: words } : reply)),
  }));
}

/** Takes a reply away. */
export function deleteReply(situation: Situation, noteId: string, replyId: string): Edit {
  return changeNote(situation, noteId, ({ replies = [], ...note }) => {
    const left = replies.filter(({ id }) => id !== replyId);
    return left.length > 0 ? { ...note, replies: left } : note;
  });
}

/** Says that what a note asks is settled, or opens it again. */
export function resolveNote(situation: Situation, noteId: string, isResolved: boolean): Edit {
  return changeNote(situation, noteId, ({ resolved: _, ...note }) =>
    isResolved ? { ...note, resolved: true } : note,
  );
}

function changeNote(
  situation: Situation,
  id: string,
  change: (note: NoteAnnotation) => NoteAnnotation,
): Edit {
  const draft = new Draft(situation, { newId: () => id });
  const note = draft.get(id);
  if (note?.kind === 'note') draft.put(change(note));
  return draft.edit();
}
