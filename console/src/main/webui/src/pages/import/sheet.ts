/** A table as somebody's office keeps it: the names of its columns, and its lines. */
export type Sheet = { columns: string[]; lines: Line[]; encoding: string };
export type Line = { number: number; cells: string[] };

/** Why a file cannot be read; named for the words of the page. */
export class Unreadable extends Error {
  constructor(readonly reason: 'empty' | 'old' | 'damaged' | 'browser' | 'large') {
    super(reason);
  }
}

const LARGEST = 60_000_000;

export async function readSheet(file: File): Promise<Sheet> {
  if (file.size > LARGEST) throw new Unreadable('large');
  const name = file.name.toLowerCase();
  if (/\.(xls|ods|numbers|docx?|pdf)$/.test(name)) throw new Unreadable('old');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = packed ? await workbook(bytes) : delimited(bytes);
  const [head, ...rest] = read.rows.filter((row) => row.cells.some((cell) => cell.trim()));
  if (!head || !rest.length) throw new Unreadable('empty');
  const seen = new Map<string, number>();
  const columns = head.cells.map((cell, i) => {
    const plain = cell.trim() || `#${i + 1}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times > 1 ? `${plain}#${times}` : plain;
  });
  return { columns, lines: rest, encoding: read.encoding };
}

type Rows = { rows: Line[]; encoding: string };

function delimited(bytes: Uint8Array): Rows {
  const { text, encoding } = decode(bytes);
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const signs = [',', '\t', ';', '|'];
  const delimiter = signs.reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  );
  return { rows: split(text, delimiter), encoding };
}

/** UTF-8 where it can be, then UTF-16 by its mark, otherwise the encoding of Chinese offices. */
function decode(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GB18030' };
  }
}

/** Cells by RFC 4180: quotes around, doubled inside, line breaks within. */
export function split(text: string, delimiter: string): Line[] {
  const rows: Line[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let number = 1;
  let begin = 1;
  const end = () => {
    cells.push(cell);
    rows.push({ number: begin, cells });
    cells = [];
    cell = '';
    begin = number;
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '\n') number++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (sign === '"' && !cell) quoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') end();
    else if (sign !== '\r') cell += sign;
  }
  if (cell || cells.length) end();
  return rows;
}

async function workbook(bytes: Uint8Array): Promise<Rows> {
  if (!('DecompressionStream' in window)) throw new Unreadable('browser');
  const parts = entries(bytes);
  const names = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const first = names.sort((a, b) => a.length - b.length || a.localeCompare(b))[0];
  if (!first) throw new Unreadable('damaged');
  const words = parts.has('xl/sharedStrings.xml')
    ? [...(await xml(bytes, parts, 'xl/sharedStrings.xml')).getElementsByTagName('si')].map(text)
    : [];
  const sheet = await xml(bytes, parts, first);
  const rows = [...sheet.getElementsByTagName('row')].map((row, i) => {
    const cells: string[] = [];
    for (const cell of row.getElementsByTagName('c')) {
      const column = position(cell.getAttribute('r') ?? '') ?? cells.length;
      while (cells.length < column) cells.push('');
      const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
      const type = cell.getAttribute('t');
      cells[column] =
        type === 's' ? (words[Number(value)] ?? '') : type === 'inlineStr' ? text(cell) : value;
    }
    return { number: Number(row.getAttribute('r') ?? i + 1), cells };
  });
  return { rows, encoding: 'XLSX' };
}

function text(element: Element): string {
  return [...element.getElementsByTagName('t')].map((each) => each.textContent ?? '').join('');
}

function position(reference: string): number | null {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type Entry = { method: number; from: number; size: number };

/** What is in a ZIP file, by its directory at the end. */
function entries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Unreadable('damaged');
  const found = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const nameSize = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
    const local = view.getUint32(at + 42, true);
    const skip = view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    found.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      from: local + 30 + skip,
    });
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

async function xml(bytes: Uint8Array, parts: Map<string, Entry>, name: string): Promise<Document> {
  const entry = parts.get(name);
  if (!entry) throw new Unreadable('damaged');
  const raw = bytes.slice(entry.from, entry.from + entry.size);
  const stream = new Blob([raw]).stream();
  const plain =
    entry.method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
  return new DOMParser().parseFromString(await new Response(plain).text(), 'application/xml');
}
