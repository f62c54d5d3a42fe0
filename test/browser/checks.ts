/** One line per check; one that fails does not stop the others. */
export class Checks {
  private passed = 0;
  private failed = 0;

  async check(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.passed += 1;
      say(`ok    ${name}`);
    } catch (error) {
      this.failed += 1;
      say(`FAIL  ${name}\n      ${String(error).replaceAll('\n', '\n      ')}`);
    }
  }

  /** The closing line; the exit code that goes with it. */
  close(): number {
    say(`${this.passed} passed, ${this.failed} failed, 0 skipped`);

    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
