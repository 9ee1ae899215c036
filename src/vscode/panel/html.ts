import * as vscode from 'vscode';

/** The folder of our own bundle: the only one the page can load from. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The bundle and the style sheets of a page, and its name. */
export interface PageParts {
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
}

const PANEL: PageParts = { title: 'Detainer Desk', script: 'main.js', styles: ['styles.css'] };

/** A page's frame. Everything a person sees is built by the bundle; the policy allows our script and our style sheets and nothing else. */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { title, script: file, styles }: PageParts = PANEL,
): string {
  const root = pageRoot(extensionUri);
  const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
  const script = address(file);
  const links = styles.map((name) => `<link rel="stylesheet" href="${address(name)}">`).join('\n');
  const nonce = makeNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    // The nonce is for one empty style element by which the toolkit asks whether the browser knows :focus-visible.
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${links}
</head>
<body>
<main><h1>${title}</h1><p>Loading.</p></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}
