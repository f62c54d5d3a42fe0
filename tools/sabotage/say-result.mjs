import { writeFileSync } from 'node:fs';

/** Writes what became of the tests where SABOTAGE_RESULT says; also when the first failed suite ends the run. */
export default class SayResult {
  onRunComplete(_contexts, { numPassedTests, numRuntimeErrorTestSuites, testResults }) {
    const tests = testResults.flatMap((suite) => suite.testResults);
    const unloaded = testResults.find((suite) => suite.testExecError);
    const result = {
      passed: numPassedTests,
      failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...(numRuntimeErrorTestSuites > 0 && {
        broken: (unloaded?.failureMessage ?? 'a suite cannot be loaded').slice(0, 500),
      }),
    };
    writeFileSync(process.env['SABOTAGE_RESULT'], JSON.stringify(result));
  }
}
