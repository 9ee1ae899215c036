// Two native modules of the server only write log files and watch its parent. A few lines of JavaScript stand in, so that no
// compiler is needed. Without the log module's stand-in the output channels would stay empty.
import fs from 'node:fs';
import path from 'node:path';

const watchdog = 'exports.start = () => {};\n';

const spdlog = `'use strict';
const fs = require('fs');
const path = require('path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let level = 2;
class Logger {
  constructor(name, file) {
    this.name = name;
    this.file = file;
    this.raw = false;
    this.level = level;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }
  write(severity, message) {
    if (severity < this.level) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.raw ? message : stamp + ' [' + names[severity] + '] ' + message + '\\n';
    try {
      fs.appendFileSync(this.file, line);
    } catch {
      // the folder is already gone: the server is being stopped
    }
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(to) { this.level = to; }
  setPattern() { this.raw = false; }
  clearFormatters() { this.raw = true; }
  flush() {}
  drop() {}
}
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = (to) => { level = to; };
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;

export function shimNativeModules(serverDir) {
  const replaceMain = (name, code) => {
    const dir = path.join(serverDir, 'node_modules', name);
    if (!fs.existsSync(dir)) return;
    const { main = 'index.js' } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
    fs.writeFileSync(path.join(dir, main), code);
  };
  replaceMain('native-watchdog', watchdog);
  replaceMain('@vscode/native-watchdog', watchdog);
  replaceMain('@vscode/spdlog', spdlog);
}
