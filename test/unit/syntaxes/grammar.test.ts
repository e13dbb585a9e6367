import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { pages } from '../article/pages';

const GRAMMAR = 'syntaxes/hindi-article.tmLanguage.json';

/** The grammar as VS Code loads it. */
async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('text.hindi-article');
  assert.ok(grammar);
  return grammar;
}

const grammar = await loadGrammar();

interface Piece {
  readonly line: number;
  readonly text: string;
  /** The scopes without that of the file and without the suffix `.hindi-article`. */
  readonly scopes: string;
}

function tokenise(text: string): Piece[] {
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap((line, index) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      line: index + 1,
      text: line.slice(startIndex, endIndex),
      scopes: scopes
        .slice(1)
        .map((scope) => scope.replace('.hindi-article', ''))
        .join(' '),
    }));
  });
}

/** The scopes of the first piece that is exactly this text. */
function scopesOf(text: string, piece: string): string | undefined {
  return tokenise(text).find((token) => token.text === piece)?.scopes;
}

/** The text of a line that has a scope. */
function textIn(text: string, scope: string): string[] {
  const lines = new Map<number, string>();
  for (const piece of tokenise(text))
    if (piece.scopes.includes(scope)) lines.set(piece.line, (lines.get(piece.line) ?? '') + piece.text);
  return [...lines.values()];
}

const BODY = 'मंत्री ने मंगलवार को कहा कि बैठक में कोई फैसला नहीं हुआ।';

test('the first lines without a sentence end are headlines', () => {
  const text = `विदेश\n\nबाढ़ से बेहाल असम में सेना ने संभाला मोर्चा\nहजारों लोग राहत शिविरों में पहुंचे\n${BODY}\nआगे क्या होगा अब देखना है\n${BODY}`;
  assert.deepEqual(textIn(text, 'markup.heading'), [
    'बाढ़ से बेहाल असम में सेना ने संभाला मोर्चा',
    'हजारों लोग राहत शिविरों में पहुंचे',
  ]);
});

test('body prose has no scope of its own', () => {
  assert.equal(scopesOf(BODY, BODY.slice(0, -1)), '');
  assert.deepEqual(textIn(BODY, 'markup.heading'), []);
});

test('quotations of four kinds, only where they close', () => {
  for (const quoted of ['“शांति जरूरी है”', '‘शांति जरूरी है’', '"शांति जरूरी है"', "'शांति जरूरी है'"])
    assert.deepEqual(textIn(`उन्होंने ${quoted} कहा।`, 'string.quoted'), [quoted]);
  assert.deepEqual(textIn('उन्होंने “शांति जरूरी है कहा।', 'string.quoted'), []);
  assert.deepEqual(textIn("Modi's और Biden's की बैठक हुई।", 'string.quoted'), []);
});

test('numerals in both sets of digits', () => {
  const text = `${BODY} करीब 15,000 लोग, १५,००० रुपये, 10.5 प्रतिशत और G20 के नेता।`;
  assert.deepEqual(textIn(text, 'constant.numeric'), ['15,000१५,०००10.5']);
});

test('sentence ends, and no full stop inside numbers and addresses', () => {
  assert.deepEqual(textIn(`क्या हुआ? अरे! ठीक है। जय॥ वे गए. फिर bbc.com देखा।`, 'punctuation.terminator'), [
    '?!।॥.।',
  ]);
});

test('links to other stories are comments', () => {
  for (const line of [
    'यह भी पढ़ें: बाढ़ से बेहाल असम',
    'ये भी प\u095dें- बाढ़ से बेहाल असम',
    'इसे भी पढें: बाढ़ से बेहाल असम',
    'ये खबर भी पढ़ें...',
    '👉 यह भी पढ़ें : बाढ़',
    'Also Read: Floods in Assam',
    'टैग्स: असम, बाढ़',
  ])
    assert.deepEqual(textIn(`${BODY}\n${line}\n${BODY}`, 'comment.line'), [line]);
  assert.deepEqual(textIn('उन्होंने कहा कि यह भी पढ़ें।', 'comment.line'), []);
});

test('datelines, bylines and captions', () => {
  for (const line of [
    'By शालिनी राव | Published: September 13, 2023 4:28 PM',
    'Edited By: शालिनी राव',
    'प्रकाशित: 13 सितंबर 2023',
    'Wednesday, August 13, 2025',
    'बुधवार, १३ सितम्बर २०२३',
    '13/08/2025 16:28',
    'बाढ़ में डूबा गांव (फोटो- एजेंसी)',
    'इमेज स्रोत, Getty Images',
  ])
    assert.deepEqual(textIn(`${line}\n${BODY}`, 'meta.dateline'), [line]);
  assert.equal(
    scopesOf('By शालिनी राव | Updated: 13 Sep 2023', 'Updated'),
    'meta.lead meta.dateline meta.label',
  );
  assert.deepEqual(textIn('13 सितंबर 2023 को दिल्ली में बैठक', 'meta.dateline'), []);
});

test('Latin in brackets', () => {
  assert.equal(scopesOf(`${BODY} सेंट्रल एजेंसी (KCNA) ने कहा।`, 'KCNA'), 'variable.other.latin');
  assert.equal(scopesOf(`${BODY} (असम) में`, 'असम'), undefined);
});

test('no two zones share a line of the invented pages, and every pattern compiles', () => {
  for (const { text } of pages) {
    for (const { scopes } of tokenise(text)) {
      const whole = scopes.match(/markup\.heading|comment\.line|meta\.dateline(?!\.caption)/g) ?? [];
      assert.ok(whole.length <= 1, scopes);
    }
  }
});

test('a line of 20,000 characters is tokenised to its end', () => {
  for (const piece of [`${BODY} “`, '“', '"', '(', 'अ ', '१', '- ']) {
    const line = piece.repeat(Math.ceil(20_000 / piece.length));
    const { tokens, stoppedEarly } = grammar.tokenizeLine(line, textmate.INITIAL);
    assert.ok(!stoppedEarly, piece);
    // vscode-textmate counts the line's end in.
    assert.ok((tokens.at(-1)?.endIndex ?? 0) >= line.length, piece);
  }
});

test('the language configuration takes words of Hindi whole', () => {
  const source = readFileSync('syntaxes/hindi-article.language-configuration.json', 'utf8');
  const { wordPattern, autoClosingPairs } = JSON.parse(source);
  const word = new RegExp(wordPattern.pattern, `${wordPattern.flags}g`);
  assert.deepEqual('“क्‍षेत्र” में WHO–भारत। १५'.match(word), ['क्‍षेत्र', 'में', 'WHO', 'भारत', '१५']);
  assert.deepEqual(autoClosingPairs, []);
});
