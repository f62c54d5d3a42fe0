/** Número de Identificação Fiscal: nine digits, the last of which checks the others modulo 11. */
export function isNif(text: string): boolean {
  if (!/^[1-9][0-9]{8}$/.test(text)) return false;

  const digits = Array.from(text, Number);
  const sum = digits.slice(0, 8).reduce((total, digit, index) => total + digit * (9 - index), 0);
  const rest = sum % 11;

  return digits[8] === (rest < 2 ? 0 : 11 - rest);
}
