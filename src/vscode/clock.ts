/** The only clock of the extension. Everything below src/vscode is given the time. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Today as YYYY-MM-DD in `zone`, or where this computer stands. */
export function today(zone?: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone ? { timeZone: zone } : {}),
  });
  return parts.format(new Date());
}
