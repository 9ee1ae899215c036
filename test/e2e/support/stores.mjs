// What lies on disk and in the browser's own storage after people typed: the search for what must not be there.
import fs from 'node:fs';
import path from 'node:path';

/** A text in every shape in which a store may hold it: plain, as UTF-16, as JSON, in an address, in base64 at each of its three offsets. */
function shapesOf(text) {
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    return whole.slice(shift === 0 ? 0 : 4, whole.length - 4); // the ends depend on the neighbours
  });
  const all = [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    Buffer.from(text, 'utf16le').toString('latin1'),
    ...base64,
  ];
  return [...new Set(all)].filter((shape) => shape.length >= 6);
}

const found = (content, values) => values.filter((value) => shapesOf(value).some((shape) => content.includes(shape)));

/** "file: value" for each value that a file under the folder holds. */
export function valuesOnDisk(root, values, skip = () => false) {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !skip(file))
    .flatMap((file) =>
      found(fs.readFileSync(path.join(root, file)).toString('latin1'), values).map((value) => `${file}: ${value}`),
    );
}

/** Everything the window keeps in the browser: local and session storage and every database, as [place, content]. */
export async function browserStores(page) {
  return page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bytes = (buffer) => Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join('');
    const text = (value) =>
      JSON.stringify(value, (_, part) => {
        if (part instanceof ArrayBuffer) return bytes(part);
        return ArrayBuffer.isView(part) ? bytes(part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength)) : part;
      }) ?? '';
    const out = [];
    for (const [name, store] of [
      ['localStorage', globalThis.localStorage],
      ['sessionStorage', globalThis.sessionStorage],
    ])
      for (const [key, value] of Object.entries(store)) out.push([`${name} ${key}`, value]);
    for (const { name } of await globalThis.indexedDB.databases()) {
      const db = await done(globalThis.indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const source = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(source.getAllKeys()), done(source.getAll())]);
        keys.forEach((key, i) => {
          const value = typeof values[i] === 'string' ? values[i] : text(values[i]);
          out.push([`${name} ${store} ${String(key)}`, value, value.replaceAll('\\"', '"')]);
        });
      }
      db.close();
    }
    return out;
  });
}

/** "place: value" for each value that the browser's storage holds; and how many places there were, so that an empty search is noticed. */
export async function valuesInBrowser(page, values, skip = () => false) {
  const stores = await browserStores(page);
  const hits = stores
    .filter(([place]) => !skip(place))
    .flatMap(([place, ...contents]) => found(contents.join('\n'), values).map((value) => `${place}: ${value}`));
  return { places: stores.length, hits };
}
