/** The first pattern that fits decides: browsers also call themselves by the names of others. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** "Firefox, Windows" from a User-Agent: enough to recognise one's own, and nothing to trace a person by. */
export function deviceText(userAgent: string | undefined): string | undefined {
  const agent = (userAgent ?? '').slice(0, 512);
  const names = [browsers, systems].flatMap((known) => {
    const found = known.find(([pattern]) => pattern.test(agent));

    return found ? [found[1]] : [];
  });
  if (names.length > 0) return names.join(', ');

  return /^[A-Za-z][\w.-]{0,39}/.exec(agent)?.[0];
}
