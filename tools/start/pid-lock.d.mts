export function processStart(pid: number): string;
export function isAlive(pid: number): boolean;
export function holderOf(path: string): { readonly pid: number } | undefined;
export function acquire(
  path: string,
): { readonly release: () => void; readonly heldBy?: undefined } | { readonly heldBy: number };
