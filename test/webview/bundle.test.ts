import assert from 'node:assert/strict';
import * as esbuild from 'esbuild';

const LIMIT = 350 * 1024;

describe("the page's bundle", () => {
  it('stays under 350 KB, minified as it is shipped, and imports nothing', async function () {
    this.timeout(60_000);
    const built = await esbuild.build({
      entryPoints: ['webview/main.ts'],
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const [file] = built.outputFiles;
    assert.ok(file);
    assert.ok(file.contents.length < LIMIT, `${file.contents.length} bytes`);
    assert.deepEqual(Object.values(built.metafile.outputs)[0]?.imports, []);
    // What the page must not know: the rules, their data, the editor, the clock's library.
    const inputs = Object.keys(built.metafile.inputs);
    assert.deepEqual(
      inputs.filter((i) => /^src\/(domain|data|app|vscode)\/|\/luxon\//.test(i)),
      [],
    );
  });
});
