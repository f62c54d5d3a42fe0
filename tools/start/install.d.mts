export class Refusal extends Error {}
export function install(root: string, say: (line: string) => void): Promise<void>;
export function remedyFor(output: string): string;
