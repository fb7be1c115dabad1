/** A host of tiles on another origin: one red picture for all, and an archive with that picture in it. */
import { createServer } from 'node:http';
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** 256 × 256 pixels of one colour. */
export function picture([r, g, b]: readonly [number, number, number]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(256, 0);
  head.writeUInt32BE(256, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(256 * 3, Buffer.from([r, g, b]))]);
  const rows = Buffer.concat(Array.from({ length: 256 }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

/** A PMTiles archive, version 3, of one tile at zoom 0; nothing in it is compressed. */
export function archiveOf(tile: Buffer): Buffer {
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0);
  header.writeUInt8(3, 7);
  const places = [
    [127, directory.length],
    [127 + directory.length, metadata.length],
    [0, 0],
    [127 + directory.length + metadata.length, tile.length],
    [1, 1],
  ].flat();
  for (const [i, value] of places.entries()) header.writeBigUInt64LE(BigInt(value), 8 + i * 8);
  header.writeBigUInt64LE(1n, 88);
  // Clustered; directories and tiles uncompressed; pictures in PNG; zoom 0 alone; the whole world.
  header.set([1, 1, 1, 2, 0, 0], 96);
  [-180e7, -85e7, 180e7, 85e7].forEach((value, i) => {
    header.writeInt32LE(value, 102 + i * 4);
  });
  return Buffer.concat([header, directory, metadata, tile]);
}

export interface TileHost {
  readonly origin: string;
  readonly asked: string[];
  /** From now on everything is refused. */
  shut: boolean;
  close(): Promise<void>;
}

export async function tileHost(): Promise<TileHost> {
  const asked: string[] = [];
  const red = picture([220, 0, 0]);
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const cors = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    if (there.shut) response.writeHead(403, cors).end();
    else response.writeHead(200, { ...cors, 'Content-Type': 'image/png' }).end(red);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const there: TileHost = {
    origin: `http://localhost:${address.port}`,
    asked,
    shut: false,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return there;
}
