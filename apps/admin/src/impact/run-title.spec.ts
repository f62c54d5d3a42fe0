import { runTitle } from './run-title.ts';

const title = {
  pt: 'Publicado: tolerância (2026-02-17) · Despacho 12-A/2026, CT-2026-0418823',
  en: 'Published: day off (2026-02-17) · Despacho 12-A/2026, CT-2026-0418823',
};

describe('runTitle', () => {
  it('writes a day as its reader does, and leaves references alone', () => {
    expect(runTitle(title, 'pt')).toBe(
      'Publicado: tolerância (17/02/2026) · Despacho 12-A/2026, CT-2026-0418823',
    );
    expect(runTitle(title, 'en')).toBe(
      'Published: day off (17 February 2026) · Despacho 12-A/2026, CT-2026-0418823',
    );
  });
});
