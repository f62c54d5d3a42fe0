import { isGuessable } from './guessable-password.ts';

const ana = ['ana.magalhaes@quintela.pt', 'Ana Magalhães', 'Quintela & Associados'];

describe('a password that is tried first', () => {
  it.each([
    'password1234',
    'P@ssw0rd1234!',
    'palavra-passe2026',
    'Benfica1904!!',
    'Lisboa2026!!',
    'qwertyuiop12',
    '1q2w3e4r5t6y',
    'zxcvbnm,./zxcvbnm',
    '123456789012',
    '098765432109',
    'abcdefghijkl',
    'aaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'iloveyou2024',
    'JoãoSilva1985',
    'MariaJose1974',
    'administrador1',
    'bemvindo12345',
    'prazoprazoprazo',
    'Prazo2026prazo',
    'Magalhaes2026',
    'quintela12345',
    'ana.magalhaes@quintela.pt',
    'M4g4lh4es-2026',
    'MAGALHÃES quintela',
  ])('%j is refused', (password) => {
    expect(isGuessable(password, ana)).toBe(true);
  });

  it.each([
    'correct horse battery staple',
    'prazo-demonstracao',
    'uma palavra-passe comprida',
    'o cavalo comeu a bateria toda',
    'vT9#kq2LmZx8',
    '4f1c8a90-77d2-4b1e-9a5d-0c2f6e8b1a34',
    'ночь улица фонарь аптека',
    '東京都千代田区丸の内一丁目',
  ])('%j is not', (password) => {
    expect(isGuessable(password, ana)).toBe(false);
  });

  it('what is known of one person is unknown of another', () => {
    expect(isGuessable('Magalhaes--Quintela', ana)).toBe(true);
    expect(isGuessable('Magalhaes--Quintela', ['rui@outra.pt'])).toBe(false);
  });

  it.each(['ab'.repeat(64), 'a'.repeat(127) + 'b', '1q2w'.repeat(32), ' '.repeat(128)])(
    'takes no time to judge %j',
    (password) => {
      const began = performance.now();
      isGuessable(password, ana);

      expect(performance.now() - began).toBeLessThan(50);
    },
  );
});
