import { resolve } from 'node:path';

/** Suites run in the order in which they were named: the likeliest to notice comes first. */
export default class InOrder {
  sort(tests) {
    const order = process.argv.map((argument) => resolve(argument));

    return tests.toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
  }

  /** Only asked for when failed tests alone are to run, which they never are. */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
