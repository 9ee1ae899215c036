// Draws media/icon.png, 256 by 256: a clock whose hand has gone round two quarters, on a plain ground. No text.
//   node tools/icon.mjs
import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const size = 256;
const samples = 4; // per pixel and direction, for smooth edges
const ground = [0x1f, 0x3a, 0x4d];
const face = [0xf4, 0xf1, 0xe8];
const counted = [0xd9, 0x8e, 0x2b];
const ink = [0x1f, 0x3a, 0x4d];

const centre = size / 2;

/** Distance of a point from the line between two points. */
function distanceToLine(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (ax + t * (bx - ax)), y - (ay + t * (by - ay)));
}

/** The colour of one point, from the front to the back; undefined outside the rounded square. */
function colourAt(x, y) {
  const corner = 44;
  const dx = Math.max(0, Math.abs(x - centre) - (centre - corner));
  const dy = Math.max(0, Math.abs(y - centre) - (centre - corner));
  if (Math.hypot(dx, dy) > corner) return undefined;
  const radius = Math.hypot(x - centre, y - centre);
  if (radius > 100) return ground;
  if (radius > 88) return face;
  const hour = distanceToLine(x, y, [centre, centre], [centre, centre - 46]);
  const minute = distanceToLine(x, y, [centre, centre], [centre + 66, centre]);
  if (radius < 10 || hour < 7 || minute < 6) return ink;
  for (let mark = 0; mark < 12; mark++) {
    const angle = (mark * Math.PI) / 6;
    const length = mark % 3 === 0 ? 14 : 7;
    const point = (r) => [centre + r * Math.sin(angle), centre - r * Math.cos(angle)];
    if (distanceToLine(x, y, point(80 - length), point(80)) < 3) return ink;
  }
  const isFirstQuarter = x > centre && y < centre;
  return isFirstQuarter ? counted : face;
}

function pixel(px, py) {
  const sum = [0, 0, 0];
  let inside = 0;
  for (let sy = 0; sy < samples; sy++) {
    for (let sx = 0; sx < samples; sx++) {
      const colour = colourAt(px + (sx + 0.5) / samples, py + (sy + 0.5) / samples);
      if (!colour) continue;
      inside++;
      for (let channel = 0; channel < 3; channel++) sum[channel] += colour[channel];
    }
  }
  if (inside === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / inside)), Math.round((255 * inside) / samples ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const rows = [];
for (let y = 0; y < size; y++) {
  rows.push(0); // PNG filter: none
  for (let x = 0; x < size; x++) rows.push(...pixel(x, y));
}
const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const parts = [
  signature,
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
  chunk('IEND', Buffer.alloc(0)),
];
const target = path.resolve(import.meta.dirname, '../media/icon.png');
fs.writeFileSync(target, Buffer.concat(parts));
console.log('media/icon.png written');
