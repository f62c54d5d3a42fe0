import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBinder } from '#platform/bind/binder';
import { pdf } from '../files/samples.ts';
import { hasPoppler } from '../letters/readers.ts';

const inPoppler = hasPoppler ? describe : describe.skip;

inPoppler('the number of a bound page (left out without the package poppler-utils)', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'prazo-binder-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Where the ink of an otherwise blank page is, in points from the left and from the bottom, as a reader shows it. */
  const inkOf = async (page: string) => {
    const path = join(folder, `${randomUUID()}.pdf`);
    const binder = await openBinder(path);
    const content = pdf().toString('latin1').replace('/MediaBox [0 0 200 200]', page);
    await binder.add('one', Buffer.from(content, 'latin1'));
    await binder.finish([{ part: 'one', label: '' }]);
    const shown = execFileSync('pdftoppm', ['-r', '72', '-cropbox', '-png', path]);
    const { data, info } = await sharp(shown)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 160);
    const across = dark.map((at) => at % info.width);
    const down = dark.map((at) => Math.floor(at / info.width));

    return {
      page: [info.width, info.height],
      left: Math.min(...across),
      right: Math.max(...across),
      bottom: info.height - Math.max(...down),
      top: info.height - Math.min(...down),
    };
  };

  it.each([
    ['as it lies', '/MediaBox [0 0 300 200]', [300, 200]],
    ['turned to the right', '/MediaBox [0 0 300 200] /Rotate 90', [200, 300]],
    ['upside down', '/MediaBox [0 0 300 200] /Rotate 180', [300, 200]],
    ['turned to the left', '/MediaBox [0 0 300 200] /Rotate 270', [200, 300]],
    ['turned by more than once around', '/MediaBox [0 0 300 200] /Rotate 450', [200, 300]],
    ['turned backwards', '/MediaBox [0 0 300 200] /Rotate -90', [200, 300]],
    ['that does not begin at nought', '/MediaBox [100 50 400 250]', [300, 200]],
    ['cut out of a larger one', '/MediaBox [0 0 600 600] /CropBox [100 50 400 250]', [300, 200]],
  ])('stands at the lower left of a page %s', async (_, page, size) => {
    const ink = await inkOf(page);

    expect(ink.page).toEqual(size);
    expect(Math.abs(ink.left - 24)).toBeLessThan(4);
    expect(Math.abs(ink.right - 24 - 55)).toBeLessThan(15);
    expect(ink.bottom).toBeGreaterThan(8);
    expect(ink.top).toBeLessThan(26);
  });
});
