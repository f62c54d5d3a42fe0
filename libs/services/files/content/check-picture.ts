import sharp from 'sharp';
import type { Refusal } from './refusals.ts';

const mostPixels = 40_000_000;

/** Decodes the whole picture, small, so that memory does not grow with its size. HEIC is measured and not decoded. */
export async function checkPicture(
  content: Buffer,
  format: 'jpeg' | 'png' | 'heic',
): Promise<Refusal | undefined> {
  if (format === 'heic') return checkHeic(content);
  try {
    const picture = sharp(content, {
      limitInputPixels: false,
      failOn: 'error',
      sequentialRead: true,
    });
    const { width, height, format: found } = await picture.metadata();
    if (found !== format) return 'other_type';
    if (width * height > mostPixels) return 'too_many_pixels';
    await picture.resize(16, 16, { fit: 'fill' }).raw().toBuffer();
  } catch {
    return 'damaged';
  }

  return format === 'png' && !endsPng(content) ? 'two_types' : undefined;
}

function endsPng(content: Buffer): boolean {
  return content.subarray(-8, -4).toString('latin1') === 'IEND';
}

/** The boxes `ispe` say how large each of its pictures is (ISO/IEC 23008-12). No free decoder of it can be shipped. */
function checkHeic(content: Buffer): Refusal | undefined {
  let largest = 0;
  for (let at = content.indexOf('ispe'); at >= 0; at = content.indexOf('ispe', at + 4)) {
    if (at + 16 > content.length || content.readUInt32BE(at - 4) !== 20) continue;
    largest = Math.max(largest, content.readUInt32BE(at + 8) * content.readUInt32BE(at + 12));
  }
  if (largest === 0) return 'damaged';

  return largest > mostPixels ? 'too_many_pixels' : undefined;
}
