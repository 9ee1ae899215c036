// Reads our own sources as syntax, for the tests that hold the architecture.
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

export interface ImportStatement {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Questions about a syntax node, so that tests need not know the compiler. */
export interface Questions {
  defaultExport(node: ts.Node): boolean;
  starExport(node: ts.Node): boolean;
  /** The text of a call or a `new`, with its arguments, on one line. */
  callText(node: ts.Node): string | undefined;
  identifier(node: ts.Node): string | undefined;
}

/** Every .ts file under some folders, by its path from the repository with forward slashes. */
export function sourceFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => {
      const entries = fs.readdirSync(path.join(root, folder), { recursive: true }) as string[];
      return entries.map((entry) => path.posix.join(folder, entry.split(path.sep).join('/')));
    })
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** The text of a file, by its path from the repository. */
export function readSource(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readSource(file), ts.ScriptTarget.ES2022, true);
}

function isTypeOnlyImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((name) => name.isTypeOnly)
  );
}

function isTypeOnlyExport(node: ts.ExportDeclaration): boolean {
  const names = node.exportClause;
  return node.isTypeOnly || (names !== undefined && ts.isNamedExports(names) && names.elements.every((name) => name.isTypeOnly));
}

function specifierOf(node: ts.Node): { text: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, typeOnly: isTypeOnlyImport(node) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, typeOnly: isTypeOnlyExport(node) };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { text: node.argument.literal.text, typeOnly: true };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    const name = node.moduleReference.expression;
    return { text: ts.isStringLiteral(name) ? name.text : name.getText(), typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node)) {
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const argument = node.arguments[0];
    if ((isRequire || isImport) && argument) {
      return { text: ts.isStringLiteralLike(argument) ? argument.text : `(computed) ${argument.getText()}`, typeOnly: false };
    }
  }
  return undefined;
}

/** Every import of a file: statements, re-exports, `import()` as a value and as a type, `require`. */
export function readImports(file: string): ImportStatement[] {
  const source = parse(file);
  const found: ImportStatement[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ specifier: specifier.text, typeOnly: specifier.typeOnly, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const questions: Questions = {
  defaultExport(node) {
    if (ts.isExportAssignment(node)) return true;
    return (
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)
    );
  },
  starExport: (node) => ts.isExportDeclaration(node) && node.exportClause === undefined,
  callText: (node) =>
    ts.isCallExpression(node) || ts.isNewExpression(node) ? node.getText().replace(/\s+/g, ' ').slice(0, 120) : undefined,
  identifier: (node) => (ts.isIdentifier(node) ? node.text : undefined),
};

/** Asks something of every syntax node of a file and collects the answers. */
export function walkSource(
  file: string,
  ask: (node: ts.Node, is: Questions, at: (node: ts.Node) => string) => string | undefined,
): string[] {
  const source = parse(file);
  const at = (node: ts.Node): string => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const answer = ask(node, questions, at);
    if (answer !== undefined) found.push(answer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The patterns written as /.../ in a file. */
export function regExpLiterals(file: string): { readonly source: string; readonly flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}
