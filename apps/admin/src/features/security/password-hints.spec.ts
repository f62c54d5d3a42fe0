import { passwordHints } from './password-hints.ts';

const known = ['Ana Magalhães', 'ana@quintela.pt', 'Quintela & Associados'];

describe('the hints for a new password', () => {
  it.each([
    ['', []],
    ['curta', ['own']],
    ['o cavalo comeu a bateria', ['length', 'words', 'own']],
    ['magalhaes magalhaes magalhaes', ['length', 'words']],
    ['QUINTELA2026quintela', ['length']],
  ])('%j has %j', (password, met) => {
    const hints = passwordHints(password, known);

    expect(hints.filter(({ isMet }) => isMet).map(({ id }) => id)).toEqual(met);
  });
});
