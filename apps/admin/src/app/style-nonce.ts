/** What the server allows <style> elements by, drawn anew for each answer; absent while developing. */
export function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

/** The library that keeps a page from scrolling under a dialog asks for the nonce under this name. */
export function announceStyleNonce(): void {
  Reflect.set(globalThis, '__webpack_nonce__', styleNonce());
}
