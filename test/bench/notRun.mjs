/** Says why a row of a bench could not be run; the bench then ends red, because a table without it is not the comparison it claims to be. */
export function notRun(name, error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' ? ' (its package is not installed: npm run bench gets it)' : '';
  console.error(`${name} was not run: ${String(error.message).split('\n')[0]}${missing}`);
  process.exitCode = 1;
}
