import usual from '../../jest.config.mjs';

/** The usual tests, loaded through a transform that can break one thing. */
export default {
  ...usual,
  testSequencer: `${import.meta.dirname}/in-order.mjs`,
  reporters: [`${import.meta.dirname}/say-result.mjs`],
  projects: usual.projects.map((project) => ({
    ...project,
    transform: Object.fromEntries(
      Object.entries(project.transform).map(([pattern, [, options]]) => [
        pattern,
        ['<rootDir>/tools/sabotage/transform.mjs', options],
      ]),
    ),
  })),
};
