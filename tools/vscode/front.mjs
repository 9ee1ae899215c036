// A small reverse proxy before the VS Code server. It
//  - writes `developmentOptions` into the workbench page, so that an extension under development and its tests load on every VS Code
//    version without the smoke-test driver (which changes what is tested: no toasts, no modal dialogs), and
//  - for the WEB extension host, serves the repository at /__dev on the same origin, and
//  - puts the clock of the tests before the script of that host's worker, which no page can reach.
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { clockScript } from '../clock/page.mjs';

const contentTypes = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.css': 'text/css',
};
const devPrefix = '/__dev';

/** Where VS Code finds a path of the extension: over http for the web host, on the server's disk for the Node host. */
function extensionUri(host, authority, dev, file) {
  if (host === 'web') return { scheme: 'http', authority, path: devPrefix + file.slice(dev.length) };
  return { scheme: 'vscode-remote', authority, path: file };
}

function serveFile(dev, pathname, response) {
  const file = path.join(dev, path.normalize(decodeURIComponent(pathname.slice(devPrefix.length))));
  const inside = file === dev || file.startsWith(dev + path.sep);
  if (!inside || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('content-type', contentTypes[path.extname(file)] ?? 'text/plain');
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  fs.createReadStream(file).pipe(response);
}

/** Adds the development options to the configuration that the page carries in an attribute. */
function withDevelopmentOptions(html, options) {
  return html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, attribute) => {
    const configuration = JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

function rewrite(answer, response, change) {
  const chunks = [];
  answer.on('data', (chunk) => chunks.push(chunk));
  answer.on('end', () => {
    const headers = { ...answer.headers };
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    response.writeHead(answer.statusCode, headers);
    response.end(change(Buffer.concat(chunks).toString()));
  });
}

/** Hands a WebSocket through, byte for byte. */
function tunnel(port, request, socket, head) {
  const upstream = net.connect(port, '127.0.0.1', () => {
    const headers = request.rawHeaders.map((text, index) => (index % 2 ? `${text}\r\n` : `${text}: `)).join('');
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`);
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}

/**
 * @param {{ port: number }} server from startServer
 * @param {object} options
 * @param {string} options.dev the extension's folder
 * @param {string} [options.tests] the built test entry inside it
 * @param {'node' | 'web'} [options.host]
 * @param {number} [options.port]
 */
export async function front(server, { dev, tests, host = 'node', port: wanted = 0 }) {
  const proxy = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://loopback');
    if (host === 'web' && pathname.startsWith(devPrefix + '/')) {
      serveFile(dev, pathname, response);
      return;
    }
    const isPage = pathname === '/';
    const headers = { ...request.headers };
    const isWorker = clockScript !== '' && pathname.endsWith('/extensionHostWorkerMain.js');
    if (isPage || isWorker) delete headers['accept-encoding']; // it must arrive as text
    const target = { host: '127.0.0.1', port: server.port, method: request.method, path: request.url, headers };
    const upstream = http.request(target, (answer) => {
      if (isPage) {
        const authority = request.headers.host;
        const options = { extensions: [extensionUri(host, authority, dev, dev)] };
        if (tests) options.extensionTestsPath = extensionUri(host, authority, dev, tests);
        rewrite(answer, response, (html) => withDevelopmentOptions(html, options));
        return;
      }
      if (isWorker) {
        rewrite(answer, response, (script) => clockScript + script);
        return;
      }
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => {
      response.statusCode = 502;
      response.end();
    });
    request.pipe(upstream);
  });

  const sockets = new Set();
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  proxy.on('upgrade', (request, socket, head) => tunnel(server.port, request, socket, head));
  await new Promise((resolve, reject) => {
    proxy.once('error', reject);
    proxy.listen(wanted, '127.0.0.1', resolve);
  });

  const { port } = proxy.address();
  const stop = () => {
    for (const socket of sockets) socket.destroy(); // otherwise close() waits for the WebSockets
    return new Promise((resolve) => proxy.close(resolve));
  };
  return { port, authority: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, stop };
}
