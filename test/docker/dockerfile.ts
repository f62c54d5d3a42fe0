export type Stage = {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly { readonly keyword: string; readonly text: string }[];
};

/** The stages of a Dockerfile, with the defaults of its leading ARGs filled in. Knows what ours uses, no more. */
export function parseDockerfile(source: string): Stage[] {
  const lines = source
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const defaults = new Map<string, string>();
  const stages: { name: string; from: string; instructions: Stage['instructions'][number][] }[] =
    [];
  for (const line of lines) {
    const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const text = rest.replace(/\$\{(\w+)\}/g, (whole, name) => defaults.get(name) ?? whole);
    const [, from = '', name = ''] = /^(\S+) AS (\S+)$/.exec(text) ?? [];
    if (keyword === 'FROM') stages.push({ name, from, instructions: [] });
    else if (stages.length === 0) defaults.set(...pair(rest));
    else stages.at(-1)?.instructions.push({ keyword, text });
  }

  return stages;
}

/** A stage's own instructions after those of the stages it is built on. */
export function withBases(stages: readonly Stage[], name: string): Stage['instructions'] {
  const stage = stages.find((each) => each.name === name);

  return stage ? [...withBases(stages, stage.from), ...stage.instructions] : [];
}

function pair(assignment: string): [string, string] {
  const [name = '', value = ''] = assignment.split('=');

  return [name, value];
}
