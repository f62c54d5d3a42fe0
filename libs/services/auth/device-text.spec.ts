import { deviceText } from './device-text.ts';

describe('a device in words', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Firefox, Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    ['curl/8.5.0', 'curl'],
    ['<script>alert(1)</script>', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j', (userAgent, text) => {
    expect(deviceText(userAgent)).toBe(text);
  });

  it('takes no time over a name that goes on for ever', () => {
    const began = performance.now();
    deviceText(`Version/1 ${'Version/1. '.repeat(5_000)}`);

    expect(performance.now() - began).toBeLessThan(50);
  });
});
