// A workbook as spreadsheet programs write it: packed, words in a list of their own.
import { deflateRawSync } from 'node:zlib';

function sheet(rows, words) {
  const cells = (row, r) =>
    row
      .map((cell, c) => {
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
        if (cell === '') return '';
        words.push(cell);
        return `<c r="${at}" t="s"><v>${words.length - 1}</v></c>`;
      })
      .join('');
  const lines = rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('');
  return `<?xml version="1.0"?><worksheet><sheetData>${lines}</sheetData></worksheet>`;
}

export function workbook(rows) {
  const words = [];
  const first = sheet(rows, words);
  const list = words.map((word) => `<si><t>${word}</t></si>`).join('');
  return zip({
    'xl/worksheets/sheet1.xml': first,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst>${list}</sst>`,
  });
}

function zip(files) {
  const parts = [];
  const index = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(plain.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    index.push(entry, title);
    parts.push(head, title, packed);
    at += head.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(index).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...index, end]);
}
