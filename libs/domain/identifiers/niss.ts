const weights = [29, 23, 19, 17, 13, 11, 7, 5, 3, 2];

/** Número de Identificação da Segurança Social: eleven digits, the last of which checks the others. */
export function isNiss(text: string): boolean {
  if (!/^[0-9]{11}$/.test(text)) return false;

  const digits = Array.from(text, Number);
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);

  return digits[10] === 9 - (sum % 10);
}
