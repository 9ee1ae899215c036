// `assert` and `util` for the browser read process.env and process.nextTick; a web worker has no process.
export { default as process } from 'process/browser.js';
