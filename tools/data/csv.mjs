// Reads a CSV with quoted cells into objects by column. For the import scripts; the files hold no line break inside a cell.
export function parseCsv(text) {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const cells = [];
      let cell = '';
      let quoted = false;
      for (let i = 0; i < line.length; i++) {
        const ch = line[i];
        if (quoted) {
          if (ch === '"' && line[i + 1] === '"') ((cell += '"'), i++);
          else if (ch === '"') quoted = false;
          else cell += ch;
        } else if (ch === '"') quoted = true;
        else if (ch === ',') (cells.push(cell), (cell = ''));
        else cell += ch;
      }
      return [...cells, cell];
    });
  const head = lines.shift();
  return lines.map((l) => Object.fromEntries(head.map((h, i) => [h, l[i] ?? ''])));
}
