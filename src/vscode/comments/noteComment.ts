import { type Comment, CommentMode, type CommentThread } from 'vscode';
import type { Mark } from '../../core/sidecar/marks';
import type { Reply } from '../../core/sidecar/schema';

/** Says which comment of which annotation is meant. */
export interface CommentRef {
  /** The URI of the article. */
  readonly uri: string;
  /** The id of the annotation. */
  readonly id: string;
  /** The id of a reply; without it the note itself is meant. */
  readonly reply?: string;
}

/** A note or a reply as VS Code shows it; `body` changes while it is edited, `saved` does not. */
export class NoteComment implements Comment {
  body: string;
  mode = CommentMode.Preview;
  readonly author: { readonly name: string };
  readonly contextValue = 'editable';
  readonly timestamp?: Date;

  constructor(
    readonly ref: CommentRef,
    readonly saved: string,
    { by, at }: Pick<Reply, 'by' | 'at'>,
  ) {
    this.body = saved;
    this.author = { name: by ?? 'Not signed' };
    if (at !== undefined) this.timestamp = new Date(at);
  }

  /** The same comment as one that VS Code has not drawn yet, with what was typed into it. */
  copy(): NoteComment {
    const copy = new NoteComment(this.ref, this.saved, {
      by: this.author.name,
      ...(this.timestamp && { at: this.timestamp.toISOString() }),
    });
    copy.mode = this.mode;
    copy.body = this.body;
    return copy;
  }

  /** Whether both show the same. */
  isSame(other: NoteComment): boolean {
    const [when, then] = [this.timestamp?.getTime(), other.timestamp?.getTime()];
    return (
      this.ref.reply === other.ref.reply &&
      this.saved === other.saved &&
      this.author.name === other.author.name &&
      when === then
    );
  }
}

/** The comments of a mark: its note, and the replies to it; none where it has no note. */
export function commentsOf(uri: string, mark: Mark): readonly NoteComment[] {
  const { id } = mark;
  const text = mark.kind === 'note' ? mark.text : mark.note;
  if (id === undefined || text === undefined) return [];
  const replies = mark.kind === 'note' ? (mark.annotation.replies ?? []) : [];
  return [
    new NoteComment({ uri, id }, text, mark),
    ...replies.map((reply) => new NoteComment({ uri, id, reply: reply.id }, reply.text, reply)),
  ];
}

/** The annotation that a thread shows; undefined for one that was only just begun. */
export function noteOf({ comments: [first] }: CommentThread): string | undefined {
  return first instanceof NoteComment ? first.ref.id : undefined;
}
