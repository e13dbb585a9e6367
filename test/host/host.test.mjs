// The parts of the test host that work without a VS Code.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readArguments } from './code.mjs';
import {
  developmentPayload,
  openPayload,
  servedPath,
  webConfiguration,
  withConfiguration,
  workbenchAddress,
} from './lib/address.mjs';
import { piece } from './lib/cache.mjs';
import { browserCandidates } from './lib/chromium.mjs';
import { undoing } from './lib/cleanup.mjs';
import { hasDisplay, programCandidates } from './lib/desktop.mjs';
import { fontsConf } from './lib/fonts.mjs';
import { fileOf, serveFolder } from './lib/httpFiles.mjs';
import { installedEntry } from './lib/installed.mjs';
import { folderOf } from './lib/nodeBinary.mjs';
import { reasonOf } from './lib/npm.mjs';
import { userSettings } from './lib/settings.mjs';
import { parsePax, untar } from './lib/tar.mjs';
import { marking, testLine } from './lib/testLog.mjs';
import { timely } from './lib/timely.mjs';

/** Archives of the same folder in the three formats, made by GNU tar and gzip. */
const archives = {
  gnu: 'H4sIAAAAAAACA+2ZTW6DMBCFve4puEDAHtt42wNwCVpFFKWFiBIpN8iq257Akbrqoqsex0epG/U3qEmJZKKE9y1s/naPefMY5vn1LC+mCQsI9xitN7tne98cC5lyMilX79eFEEqzSLMBWNy3eRNFrKnrdtdz++6fKPMP/a/KIm6XbTD9U6X+0p8UqS39SWnBIg79g7MEAADwBRsR3/2/CpYBD8h/RiD/Da5/s6iOpL/s5D/Fkf+G4Ka8YGC8fNb/bVnNgvq/MT38X0ry338U0pRQ/7/1r6ticuCS/Ef/Pv2flD9D/x+COImTy8yrmIUzgD3zH06+//98F3z+0yZlUQb9T6P+q/xuOjlwSRg4c/17+78knhL8fzT+T7zr/xr+Pw7/d/bFrVfOPgb7/wSO7/+76p+T7Pi/Npj/DIGzT84+O/vq1g/OWl+JmAcBAAAA584bxuii6AAoAAA=',
  pax: 'H4sIAAAAAAACA+2ZTU6EMBiGu/YUXGCk/125d+kVqhKGjAJhmIQbuHLrCTqJKxeuPE6PYmfiTwQdBjOtMnzPohBgAXn43n6UUl8tdJrEyCPYoYTYbh3t7XafMImpkphvjhPKuUCRQAFYLWtduVupiqLedV3f+fbDjYTyzf9llp7WTe3Nv+T8J/+UU97yz5QgKMLg3zsNAAAA8AGaEJ/zf+6tBxze/zFKoP8L7r9a5X/kn3X6P46h/wvBPDtBwHR5r/+bLF94zX+lBuQ/l9R9/1GfoQT1/9V/kaezXw7xPv6HzP9USIlh/h+N/wvdnCf6OqmWca5vk1lr6Fn/wZS01n8Y5oyhqAnpf6L5TziOSl3Pzw7yInxnf98hhkZkrPXfY3dw/jPGJIX8Pyb/O/OfkU7+Uwz5HyT/Bfsv+W/Ns13fWfOw+REFk8F06t8FQCf/hYL1nxBY82jNkzUvdn1vjXEFCJUHAAAAAMfOKxokADgAKAAA',
  ustar:
    'H4sIAAAAAAACA+3YP07DMBQGcM+cohcocexn+zwBVSEqOFVIpd6AiZUTuBITAxPH8VEwFX9EELQutVHo9xuSKMkQ68uzX7KozudVPStYQjwwSm32wXC/OS6l5sJoTi/nS0Gk2ESxDJbXfdWFR+natv/pvm3Xh4MbicVr/mdNfdqv+mT5a6Lv8hckaJC/NKpkE478k1sBAMA7dkQ+1n+brAeM7/+kKNH/Zc+/W9o/yl9+6f+Io//L4aI5YXC83ur/srHzpPO/MRHzP2kRvv9EykkJ9f85/9bW0z03xS75x6z/QmnNsf7nYKur2XTPTRFT/zH5E1dy7PkforAyDN+7R7++8e4u2d+/rf//OBeD/o+IwnIx7v7vIBPrb6pz1/zvvXvw7smvb71z4V1APwgAAAAAAADw3zwDMisT6AAoAAA=',
};

const longName = `${'long-'.repeat(12)}/${'name-'.repeat(12)}/लेख.txt`;

/** @param {(dir: string) => Promise<void>} body */
async function inFolder(body) {
  const dir = await mkdtemp(join(tmpdir(), 'tippani-unit-'));
  await body(dir).finally(() => rm(dir, { recursive: true }));
}

/** Cuts the bytes into small chunks, as a network would. @param {Buffer} bytes */
const chunked = (bytes) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 100) }, (_, n) => bytes.subarray(n * 100, n * 100 + 100)),
  );

for (const [format, base64] of Object.entries(archives)) {
  test(`untar reads the ${format} format`, () =>
    inFolder(async (dir) => {
      const files = await untar(chunked(gunzipSync(Buffer.from(base64, 'base64'))), dir, { strip: 1 });
      assert.equal(files, 3);
      assert.equal(await readFile(join(dir, longName), 'utf8'), 'नमस्ते\n');
      assert.equal(await readFile(join(dir, 'big.txt'), 'utf8'), 'x'.repeat(1300));
      if (process.platform === 'win32') return;
      assert.equal((await stat(join(dir, 'bin/run'))).mode & 0o777, 0o755);
      assert.equal(await readlink(join(dir, 'link')), 'bin/run');
    }));
}

test('untar unpacks only what is wanted', () =>
  inFolder(async (dir) => {
    const archive = chunked(gunzipSync(Buffer.from(archives.pax, 'base64')));
    assert.equal(await untar(archive, dir, { strip: 1, keep: (name) => name.startsWith('bin/') }), 1);
    assert.deepEqual(await readdir(dir), ['bin']);
  }));

test('untar leaves nothing outside of its folder', () =>
  inFolder(async (dir) => {
    const header = Buffer.alloc(512);
    header.write('package/../../escaped.txt');
    header.write('00000000000\0', 124);
    header.write('0', 156);
    assert.equal(await untar(chunked(Buffer.concat([header, Buffer.alloc(1024)])), join(dir, 'inner')), 0);
    assert.deepEqual(await readdir(dir), []);
  }));

test('pax records count bytes, not characters', () => {
  const records = parsePax(Buffer.from('18 path=लेख\n11 size=12\n'));
  assert.deepEqual(
    [...records],
    [
      ['path', 'लेख'],
      ['size', '12'],
    ],
  );
});

/** @param {(cache: string) => Promise<void>} body */
const withCache = (body) =>
  inFolder(async (cache) => {
    const before = process.env.TIPPANI_HOST_CACHE;
    process.env.TIPPANI_HOST_CACHE = cache;
    await body(cache).finally(() => {
      if (before === undefined) delete process.env.TIPPANI_HOST_CACHE;
      else process.env.TIPPANI_HOST_CACHE = before;
    });
  });

test('a piece is made once, and its folder is there whole or not at all', () =>
  withCache(async (cache) => {
    let made = 0;
    const make = async (/** @type {string} */ draft) => {
      made += 1;
      await writeFile(join(draft, 'content'), 'ok');
    };
    const broken = piece('thing-1', 'a broken thing', async (draft) => {
      await make(draft);
      throw new Error('no network');
    });
    await assert.rejects(broken, /no network/);
    assert.deepEqual(await readdir(cache), []);
    await Promise.all([piece('thing-1', 'a thing', make), piece('thing-1', 'the same thing', make)]);
    assert.deepEqual(await readdir(cache), ['thing-1']);
    const before = made;
    assert.equal(await piece('thing-1', 'a thing that is there', make), join(cache, 'thing-1'));
    assert.equal(made, before);
  }));

test('undoing undoes in reverse, also after a failure, and keeps the first error', async () => {
  /** @type {string[]} */
  const undone = [];
  const failing = undoing(async (later) => {
    later(async () => undone.push('first'));
    later(async () => {
      undone.push('second');
      throw new Error('cannot be undone');
    });
    throw new Error('the real error');
  });
  await assert.rejects(failing, /the real error/);
  assert.deepEqual(undone, ['second', 'first']);
});

test('timely gives the result, or tells the limit', async () => {
  assert.equal(await timely(Promise.resolve(7)), 7);
  process.env.TIPPANI_HOST_LIMIT = '0.01';
  await assert.rejects(timely(new Promise(() => undefined)), /did not end in 0\.01 s/);
  delete process.env.TIPPANI_HOST_LIMIT;
});

test('the shim reads the arguments of @vscode/test-electron', () => {
  const args = ['/ws', '--no-sandbox', '--disable-workspace-trust', '--extensionTestsPath=/x/out/t.js'];
  const more = [
    '--extensionDevelopmentPath=/x',
    '--extensionDevelopmentKind=web',
    '--user-data-dir',
    '/data',
  ];
  const expected = { extension: '/x', tests: '/x/out/t.js', folder: '/ws', web: true, trust: true };
  if (process.platform !== 'win32') {
    assert.deepEqual(readArguments([...args, ...more]), expected);
    assert.deepEqual(readArguments([...more, ...args]), expected);
  }
  assert.equal(readArguments(['--user-data-dir', '/data']).folder, undefined);
  assert.equal(readArguments([]).trust, false);
});

test('an address holds token, folder and payload', () => {
  const url = new URL(
    workbenchAddress('http://127.0.0.1:1', { folder: '/a b/लेख', token: 'T', payload: [['openFile', 'x']] }),
  );
  assert.equal(url.searchParams.get('tkn'), 'T');
  assert.equal(url.searchParams.get('folder'), '/a b/लेख');
  assert.equal(url.searchParams.get('payload'), '[["openFile","x"]]');
  assert.equal(workbenchAddress('http://h', { payload: [] }), 'http://h/?');
});

test('payloads name remote files', () => {
  assert.deepEqual(openPayload('h:1', undefined), []);
  assert.deepEqual(openPayload('h:1', '/w/a.txt'), [['openFile', 'vscode-remote://h:1/w/a.txt']]);
  assert.deepEqual(developmentPayload('h:1', { extensions: ['/e'], tests: '/t.js' }), [
    ['extensionDevelopmentPath', 'vscode-remote://h:1/e'],
    ['extensionTestsPath', 'vscode-remote://h:1/t.js'],
  ]);
});

test('the configuration in the page is changed, and the rest of the page is not', () => {
  const settings = '{&quot;a&quot;:&quot;x &amp;amp; y&quot;,&quot;b&quot;:1}';
  const html = `<meta id="vscode-workbench-web-configuration" data-settings="${settings}"> & rest`;
  const changed = withConfiguration(html, webConfiguration('h:2', '/out/t.js'));
  const found = /data-settings="([^"]*)"> & rest$/.exec(changed)?.[1] ?? '';
  const configuration = JSON.parse(found.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  assert.equal(configuration.a, 'x &amp; y');
  assert.equal(configuration.b, 1);
  assert.deepEqual(configuration.developmentOptions, {
    extensions: [{ scheme: 'http', authority: 'h:2', path: '/' }],
    extensionTestsPath: { scheme: 'http', authority: 'h:2', path: '/out/t.js' },
  });
  assert.throws(() => withConfiguration('<html>', {}), /no workbench configuration/);
});

test('tests of the web host are below the extension', () => {
  assert.equal(servedPath(join('/x', 'ext'), join('/x', 'ext', 'out', 't.js')), '/out/t.js');
  assert.throws(() => servedPath(join('/x', 'ext'), join('/x', 'other', 't.js')), /inside the extension/);
});

test('the file server serves its folder, to any page, and nothing else', () =>
  inFolder(async (dir) => {
    await mkdir(join(dir, 'dist'));
    await writeFile(join(dir, 'dist', 'web.js'), 'run();');
    assert.equal(fileOf(join(dir, 'dist'), '/../secret'), join(dir, 'dist', 'secret'));
    assert.equal(fileOf(join(dir, 'dist'), '/..%2fsecret'), undefined);
    const { authority, stop } = await serveFolder(dir, {
      file: join(dir, 'dist', 'web.js'),
      text: 'first(); ',
    });
    const good = await fetch(`http://${authority}/dist/web.js`);
    assert.equal(good.headers.get('access-control-allow-origin'), '*');
    assert.equal(await good.text(), 'first(); run();');
    assert.equal((await fetch(`http://${authority}/dist`)).status, 404);
    assert.equal((await fetch(`http://${authority}/%2e%2e%2fsecret`)).status, 404);
    await stop();
  }));

test('only what the tests print is told as theirs', () => {
  /** @type {unknown[][]} */
  const printed = [];
  const old = globalThis.console;
  try {
    globalThis.console = {
      ...old,
      log: (...args) => printed.push(args),
      error: (...args) => printed.push(args),
    };
    // Just as the extension host runs it: as a script.
    new Function(marking)();
    console.log('%s of %d', 'one', 2);
    console.error('bad');
  } finally {
    globalThis.console = old;
  }
  assert.deepEqual(printed.map(testLine), ['one of 2', 'bad']);
  assert.equal(testLine(['workbench noise']), undefined);
});

test('a browser is looked for where the platform keeps it', () => {
  const windows = browserCandidates('win32', { PROGRAMFILES: 'C:\\P' });
  assert.ok(windows.includes('C:\\P\\Google\\Chrome\\Application\\chrome.exe'));
  assert.ok(browserCandidates('darwin', {})[0]?.startsWith('/Applications/Google Chrome.app/'));
  assert.deepEqual(browserCandidates('linux', { PATH: '' }), []);
});

test('the program of a desktop VS Code is found from its command', {
  skip: process.platform === 'win32',
}, () => {
  assert.deepEqual(programCandidates('/usr/share/code/bin/code', 'linux'), ['/usr/share/code/code']);
  const script = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  assert.equal(
    programCandidates(script, 'darwin')[0],
    '/Applications/Visual Studio Code.app/Contents/MacOS/Code',
  );
  assert.deepEqual(programCandidates('/s/bin/remote-cli/code', 'linux'), []);
  assert.equal(hasDisplay('linux', {}), false);
  assert.equal(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' }), true);
  assert.equal(hasDisplay('darwin', {}), true);
});

test('the reason of a failed download is told in npm’s own words', () => {
  const output = 'npm error code E404\nnpm error 404 Not Found - GET x\nnpm error A complete log is in y\n';
  assert.deepEqual(reasonOf(output), ['code E404', '404 Not Found - GET x']);
  assert.deepEqual(reasonOf('spawn npm ENOENT'), ['spawn npm ENOENT']);
});

test('names, settings and fonts', () => {
  assert.equal(folderOf('@scope/name@1.2.3'), 'scope-name-1.2.3');
  assert.equal(userSettings('hc-light')['workbench.colorTheme'], 'Default High Contrast Light');
  assert.equal(userSettings('Monokai', { 'workbench.tips.enabled': true })['workbench.tips.enabled'], true);
  assert.equal('workbench.colorTheme' in userSettings(undefined), false);
  assert.match(fontsConf(['/f'], '/c'), /<dir>\/f<\/dir>\n\s*<cachedir>\/c<\/cachedir>/);
  const entry = installedEntry({ name: 'n', publisher: 'p', version: '1.0.0' }, '/x/y');
  assert.deepEqual(entry.identifier, { id: 'p.n' });
});
