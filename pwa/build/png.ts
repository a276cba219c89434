/** Paints a drawing of lines into a PNG, with smooth edges. No library: distance to the line. */

import { crc32, deflateSync } from "node:zlib";
import type { Drawing } from "./appicon.ts";

/** The drawing as a PNG of `size` by `size` pixels. */
export function png(drawing: Drawing, size: number): Uint8Array {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  const unit = drawing.side / size;
  const strips = segments(drawing);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [(column + 0.5) * unit, (row + 0.5) * unit];
      const inside = cover(cornerDistance(x, y, drawing), unit);
      const line = cover(lineDistance(x, y, strips) - drawing.width / 2, unit);
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let part = 0; part < 3; part++) {
        const [ground, ink] = [drawing.ground[part] ?? 0, drawing.line[part] ?? 0];
        rows[at + part] = Math.round(ground + (ink - ground) * line);
      }
      rows[at + 3] = Math.round(255 * inside);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([start, chunk("IHDR", head), chunk("IDAT", body), chunk("IEND")]);
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** 1 inside, 0 outside, in between over one pixel. */
function cover(distance: number, unit: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance / unit));
}

function cornerDistance(x: number, y: number, { side, corner }: Drawing): number {
  const dx = Math.abs(x - side / 2) - (side / 2 - corner);
  const dy = Math.abs(y - side / 2) - (side / 2 - corner);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

type Segment = readonly [number, number, number, number];

function segments(drawing: Drawing): Segment[] {
  return drawing.lines.flatMap((line) =>
    line.slice(1).map((to, index): Segment => {
      const from = line[index] ?? to;
      return [from[0], from[1], to[0] - from[0], to[1] - from[1]];
    }),
  );
}

function lineDistance(x: number, y: number, strips: readonly Segment[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [ax, ay, dx, dy] of strips) {
    const length = dx * dx + dy * dy;
    const t = length ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
    const [ex, ey] = [x - ax - t * dx, y - ay - t * dy];
    nearest = Math.min(nearest, ex * ex + ey * ey);
  }
  return Math.sqrt(nearest);
}
