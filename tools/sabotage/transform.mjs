import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import swc from '@swc/jest';

/** The usual transform, except that the file is first changed as SABOTAGE says: the working tree stays as it is. */
const edits = JSON.parse(process.env['SABOTAGE'] ?? '[]');

function editsOf(filename) {
  const file = relative(process.cwd(), filename);

  return edits.filter((edit) => edit.file === file).toSorted((a, b) => b.start - a.start);
}

function sabotaged(source, filename) {
  let text = source;
  for (const edit of editsOf(filename)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }

  return text;
}

export default {
  createTransformer(options) {
    const usual = swc.createTransformer(options);

    return {
      ...usual,
      canInstrument: false,
      process: (source, filename, settings) =>
        usual.process(sabotaged(source, filename), filename, settings),
      getCacheKey: (source, filename, ...rest) =>
        createHash('sha256')
          .update(usual.getCacheKey(source, filename, ...rest))
          .update(JSON.stringify(editsOf(filename)))
          .digest('hex')
          .slice(0, 32),
    };
  },
};
