import { PageSizes, PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** A4 at 300 dots an inch: more is not seen on paper, and the original stays as it is. */
const longest = 3508;
const margin = 36;

/** A picture on a page of its own, upright as its camera says. Undefined when it cannot be decoded. */
export async function picturePage(path: string): Promise<Uint8Array | undefined> {
  const jpeg = await sharp(path, { limitInputPixels: 100_000_000 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
    .catch(() => undefined);
  if (!jpeg) return undefined;
  const document = await PDFDocument.create({ updateMetadata: false });
  const picture = await document.embedJpg(jpeg);
  const [short, long] = PageSizes.A4;
  const size: [number, number] = picture.width > picture.height ? [long, short] : [short, long];
  const scale = Math.min(
    (size[0] - 2 * margin) / picture.width,
    (size[1] - 2 * margin) / picture.height,
    // A small picture is not blown up beyond 96 dots an inch.
    0.75,
  );
  const { width, height } = picture.scale(scale);
  const page = document.addPage(size);
  page.drawImage(picture, { x: (size[0] - width) / 2, y: (size[1] - height) / 2, width, height });

  return document.save();
}
