import { ConfigurationTarget, commands, languages, WorkspaceEdit, window, workspace } from 'vscode';
import { eventually, ok, same } from '../check';
import { ARTICLE, closeAll, newFile, run, show, tippani } from '../tippani';

const languageOf = () => window.activeTextEditor?.document.languageId;
const rest = () => new Promise((next) => setTimeout(next, 300));

suite('Recognising articles', () => {
  teardown(closeAll);

  test('a Hindi text file becomes an article by itself', async () => {
    await tippani();
    await show(await newFile(ARTICLE));
    await eventually(() => languageOf() === 'hindi-article', 'the language is set');
  });

  test('a new file becomes an article when Hindi text was pasted and saved', async () => {
    await tippani();
    const { document } = await show(await newFile(''));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), ARTICLE);
    await workspace.applyEdit(edit);
    await document.save();
    await eventually(() => languageOf() === 'hindi-article', 'the language is set');
  });

  test('other text files are left alone, and so are Hindi files of other languages', async () => {
    await tippani();
    await show(await newFile('Minutes of the meeting.\nNothing was decided.\n'));
    await rest();
    same(languageOf(), 'plaintext');
    await show(await newFile(`# ${ARTICLE}`, '.md'));
    await rest();
    same(languageOf(), 'markdown');
  });

  test('the setting turns it off', async () => {
    const settings = workspace.getConfiguration('tippani');
    await settings.update('recogniseArticles', false, ConfigurationTarget.Global);
    try {
      await show(await newFile(ARTICLE));
      await rest();
      same(languageOf(), 'plaintext');
    } finally {
      await settings.update('recogniseArticles', undefined, ConfigurationTarget.Global);
    }
  });

  test('commands set and unset it, and an unset article stays so', async () => {
    const uri = await newFile(ARTICLE);
    await show(uri);
    await eventually(() => languageOf() === 'hindi-article', 'the language is set');
    await run('tippani.unsetLanguage');
    same(languageOf(), 'plaintext');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await show(uri);
    await rest();
    same(languageOf(), 'plaintext');
    await run('tippani.setLanguage');
    same(languageOf(), 'hindi-article');
  });

  test('a language chosen by hand stays', async () => {
    const editor = await show(await newFile(ARTICLE));
    await eventually(() => languageOf() === 'hindi-article', 'the language is set');
    await languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await rest();
    same(languageOf(), 'plaintext');
  });

  test('articles get the editor settings that Hindi needs', async () => {
    await show(await newFile(ARTICLE));
    await eventually(() => languageOf() === 'hindi-article', 'the language is set');
    const settings = workspace.getConfiguration('editor', { languageId: 'hindi-article' });
    same(settings.get('wordWrap'), 'on');
    same(settings.get('wrappingStrategy'), 'advanced');
    same(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    ok(settings.get<string>('wordSeparators')?.includes('।'), 'the danda separates words');
  });

  test('the word at the cursor is a Hindi word without danda or quotes', async () => {
    const editor = await show(await newFile(`${ARTICLE}\nउन्होंने कहा। “क्‍षेत्र” में\n`));
    await eventually(() => languageOf() === 'hindi-article', 'the language is set');
    const { document } = editor;
    const word = (text: string) => {
      const range = document.getWordRangeAtPosition(
        document.positionAt(document.getText().indexOf(text) + 1),
      );
      return range && document.getText(range);
    };
    same(word('कहा।'), 'कहा');
    same(word('क्‍षेत्र'), 'क्‍षेत्र');
  });
});
