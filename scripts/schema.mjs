// Writes the JSON Schemas of sidecars and lexicons from the zod schemas, with descriptions for the hover in editors.
// `node scripts/schema.mjs` writes it, `node scripts/schema.mjs --check` fails where a file is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What a field of a sidecar is, by its path; `*` is any kind of annotation. Every field needs one, and every one needs a field. */
const SIDECAR = {
  tippani: 'Version of the form of this file. A Tippani that knows only a lower one leaves the file alone.',
  annotations:
    'One annotation a line, sorted by place in the article. The null at the end lets every line end with a comma, so that one more annotation is one more line in git.',
  fingerprint:
    'What the article was when the anchors were made: a string for each of its lines, in it two letters of hash and one or more of length for each word.',
  fingerprints: 'The same for anchors that say madeOn, by that name.',
  conflicts: 'Where two branches gave a field of this file different values.',
  '*.conflicts':
    'Where two branches said different things of this annotation: the value of ours stands in its field until somebody decides.',
  '*.id': 'Random id; events name the annotations in their roles by it.',
  '*.kind': 'What the annotation is: published (date of publication), mention, time, event or note.',
  '*.status':
    'accepted: a suggestion that the analyst agreed with. corrected: one that the analyst changed (see "was"). added: marked by the analyst alone. rejected: a suggestion that is wrong, and stays hidden.',
  '*.anchor': 'Where the annotation holds on to the article.',
  '*.note': 'Remark of the analyst.',
  '*.by': 'Who decided.',
  '*.at': 'When it was decided, in UTC: 2026-01-02T10:00:00Z.',
  '*.was': 'What had been suggested before the analyst corrected it.',
  '*.was.type': 'The type that had been suggested.',
  '*.was.value': 'The value that had been suggested.',
  'event.was.modes': 'The modes that had been suggested.',
  'event.was.contexts': 'The contexts that had been suggested.',
  'event.was.aux': 'The auxiliary modes that had been suggested.',
  'event.was.actor': 'The words that had been suggested as actors.',
  'event.was.recipient': 'The words that had been suggested as recipients.',
  'event.was.place': 'The words that had been suggested as places.',
  'event.was.date': 'The words that had been suggested as dates.',
  'event.was.source': 'The words of the source that had been suggested, or null.',
  '*.was.exact': 'The text that the suggestion covered.',
  '*.anchor.exact': 'The annotated text itself, line ends as LF.',
  '*.anchor.start':
    'First code point of the text in the article: decoded as UTF-8, without byte order mark, each CRLF or CR read as one LF; 0 is the first.',
  '*.anchor.end': 'The code point after the last one.',
  '*.anchor.prefix': 'Up to 32 code points before the text.',
  '*.anchor.suffix': 'Up to 32 code points after the text.',
  '*.anchor.among':
    'How many places of the article had this text between this prefix and suffix, where it was more than one.',
  '*.anchor.madeOn':
    'Which of "fingerprints" is that of the text that the anchor was made on; without it, "fingerprint" is.',
  'published.id': 'There is at most one publication date, and this is its id.',
  'published.value': 'Date of publication; relative dates in the article are resolved against it.',
  'mention.type': 'What is named.',
  'mention.entity': 'Canonical name of the person, place or organisation, the same for all its mentions.',
  'time.type':
    'TIMEX3 type: DATE (a day or longer on the calendar), TIME (of day), DURATION or SET (how often).',
  'time.value': 'TIMEX3 value: 2025-08-12, 2025-W33, 2023-09-13T16:28, PT2H, PAST_REF; X for unknown digits.',
  'event.anchor': 'Where the trigger of the event is: the verb or noun that names it.',
  'event.type': 'PLOVER event type.',
  'event.value': 'ISO date of the event, or null where the article does not tell.',
  'event.modes': "PLOVER's modes of the event type: how it was done.",
  'event.contexts': "PLOVER's contexts: what it was about.",
  'event.aux': 'What is not asserted as a present fact: future, historical, hypothetical, negation.',
  'event.roles':
    'Who did what to whom, where and when: ids of mentions and, for the date, of time annotations.',
  'event.roles.actor': 'Who did it; all participants of a meeting.',
  'event.roles.recipient': 'To whom it was done.',
  'event.roles.place': 'Where it happened.',
  'event.roles.date': 'When it happened.',
  'event.source': 'The mention to which the report is attributed, or null.',
  'event.coref':
    'Events with the same one are one event, told several times, also in several articles. One that is the own id of its event: told here alone.',
  'note.text': 'What the note says.',
  'note.on': 'The annotation that the note is about, if any.',
  'note.replies': 'What analysts answered, in the order of writing.',
  'note.replies.id': 'Random id; branches are merged reply by reply.',
  'note.replies.text': 'What the reply says.',
  'note.replies.by': 'Who wrote it.',
  'note.replies.at': 'When it was written, in UTC.',
  'note.resolved': 'True where what the note asks is settled.',
};

/** What a field of a lexicon is. */
const LEXICON = {
  tippani: 'Version of the form of this file. A Tippani that knows only a lower one leaves the file alone.',
  names:
    'Names that are found in all articles of this folder and the folders below. One entry a line, sorted; the null at the end lets every line end with a comma, so that one more name is one more line in git.',
  not: 'Words that are no name here: they are not suggested.',
  'names.name':
    'The canonical name. It is found with all its variants of spelling (nukta, chandrabindu, hyphens).',
  'names.type': 'What is named.',
  'names.aliases': 'Other names of the same person, place or thing: surname, short form, another script.',
  'names.wikidata': 'Id of Wikidata: Q159.',
  'names.note': 'Remark of the analyst.',
  'not.text': 'The words.',
  'not.type': 'The type that they are none of; without it they are no name at all.',
  'not.note': 'Remark of the analyst.',
};

/** A schema with a description at every field, as the text of a file. `lists` gives the items of its lists. */
function schemaText(schema, title, descriptions, lists) {
  const unused = new Set(Object.keys(descriptions));
  const naming = { descriptions, unused };
  describe(schema.properties, '', naming);
  for (const [path, { properties }] of lists(schema)) describe(properties, path, naming);
  if (unused.size > 0) throw new Error(`Descriptions of no field: ${[...unused].join(', ')}`);
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** Every kind of annotation, set into the list of annotations in a form in which editors name the right one. */
function annotationKinds({ properties: { annotations } }) {
  // anyOf: editors then name the branch that `kind` chooses, and report what is wrong inside it.
  const [{ oneOf: kinds }, none] = annotations.items.anyOf;
  annotations.items = { anyOf: [...kinds, none] };
  return kinds.flatMap((kind) => {
    const { kind: name, replies } = kind.properties;
    return [[`${name.const}.`, kind], ...(replies ? [[`${name.const}.replies.`, replies.items]] : [])];
  });
}

function lexiconEntries({ properties: { names, not } }) {
  return [
    ['names.', names.items.anyOf[0]],
    ['not.', not.items.anyOf[0]],
  ];
}

async function schemaFiles() {
  const { toJSONSchema, sidecarSchema, lexiconSchema } = await loadSchemas();
  const read = (schema) => toJSONSchema(schema, { target: 'draft-7', io: 'input', override: simplify });
  return {
    'tippani-annotations.schema.json': schemaText(
      read(sidecarSchema),
      'Tippani annotations',
      SIDECAR,
      annotationKinds,
    ),
    'tippani-lexicon.schema.json': schemaText(
      read(lexiconSchema),
      'Tippani lexicon',
      LEXICON,
      lexiconEntries,
    ),
  };
}

/** zod and the schemas from one bundle, so that they are of one make. */
async function loadSchemas() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { toJSONSchema } from 'zod/mini'; export { sidecarSchema } from './src/core/sidecar/schema';" +
        "export { lexiconSchema } from './src/core/lexicon/schema';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** `format` says what the long pattern of a date says, and no file has 2^53 code points. */
function simplify({ jsonSchema: node }) {
  if (node.format) delete node.pattern;
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
  if (node.additionalProperties) delete node.additionalProperties;
}

/** Sets the description of every property below, and strikes it off the unused ones. */
function describe(properties, path, naming) {
  const { descriptions, unused } = naming;
  for (const [name, node] of Object.entries(properties)) {
    const own = path + name;
    const shared = own.replace(/^[a-z]+\./, '*.');
    const key = own in descriptions ? own : shared;
    if (!(key in descriptions)) throw new Error(`${own} has no description.`);
    unused.delete(key);
    node.description = descriptions[key];
    if (node.properties) describe(node.properties, `${own}.`, naming);
  }
}

const check = process.argv.includes('--check');
for (const [name, text] of Object.entries(await schemaFiles())) {
  const target = join(root, 'schemas', name);
  if (!check) writeFileSync(target, text);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`schemas/${name} is out of date: run node scripts/schema.mjs`);
    process.exitCode = 1;
  }
}
