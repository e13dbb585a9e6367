/** What `tippani --help` prints. */
export const HELP = `Tippani finds people, places, organisations, dates and political events in Hindi news.

Usage
  tippani extract [--published YYYY-MM-DD] FILE|FOLDER...
  tippani extract [--published YYYY-MM-DD] --stdin
  tippani check [--json] FILE|FOLDER...
  tippani accept [--types TYPE,TYPE...] FILE|FOLDER...
  tippani resolve --ours|--theirs|--base FILE|FOLDER...
  tippani git-setup [--yes]
  tippani merge BASE OURS THEIRS [PATH]
  tippani textconv FILE
  tippani tag FILE
  tippani --help | --version

extract   Prints one JSON object a line for each article:
            file, published, zones, entities, times, events
          Offsets count Unicode code points of the text with LF line ends, without BOM.
          A file that is named is always analysed. Of a folder, and the folders below it, those .txt
          files are analysed that are Hindi articles; the others are counted on stderr. Folders named
          node_modules or beginning with a dot are passed over.
          Names of the lexicons tippani.lexicon.json apply: those in the article's folder and the folders
          above it as far as the root of a git repository, the nearest first. --stdin uses none.
  --published  The date that relative dates are counted from. Without it: the date set in the sidecar
               next to the article, else the date that the article states.
  --stdin      Reads JSON lines {"file": "...", "text": "...", "published": "YYYY-MM-DD"} instead, where
               published may be left out, and prints a line for each, in order, in constant memory.
               A line that cannot be read gives a message and no output.

check     Checks sidecars (ARTICLE.txt.annotations.json) against their articles, and lexicons
          (tippani.lexicon.json). Takes articles, sidecars, lexicons and folders of them. An annotation
          is ok, moved (its place is proved, but not the stored one), changed, ambiguous or lost.
  --json       Prints a JSON line for each annotation instead of a summary:
               article, id, kind, state, start, end, proposals; start and end are null where it is lost.

accept    Accepts what extract finds into the sidecars of articles: all of it, or of some types. What is
          decided there already stays.

resolve   Decides the conflicts that merges left in sidecars for one side.

git-setup Lets git merge sidecars by annotation and field, and show their changes in words: adds a line to
          .gitattributes and settings to this clone's configuration, after asking (--yes: without).
merge, textconv   What git then runs.

tag       Tags a file of words: token<TAB>anything lines, blank lines between sentences. Prints
          token<TAB>tag lines with BIO tags (B-PERSON, I-PERSON, ... O). What follows a token is not
          looked at. Whether numbers and times are tagged as HiNER or as IL-NER does is told by the
          habits of the file's marks.

Problems in the data are named on stderr as file:line: message.
Exit codes: 0 done, 1 done but with problems in the data, 2 wrong use or not able to run.
`;
