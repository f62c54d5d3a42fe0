import { existsSync, readFileSync } from 'node:fs';
import { missingProofs, readRegister } from '../../tools/test/security-register.ts';

const root = process.cwd();
const checks = readRegister(root);
const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the register of security checks', () => {
  it('has all seventy-four, in order', () => {
    expect(checks.map(({ number }) => number)).toEqual(
      Array.from({ length: 74 }, (_none, index) => index + 1),
    );
  });

  it('names for each a proof, or says what is owed or open', () => {
    expect(checks.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  it('leaves none open that blocks a release', () => {
    const open = checks.filter(
      ({ blocksRelease, proofs }) =>
        blocksRelease && !proofs.some(({ kind }) => kind === 'test' || kind === 'command'),
    );

    expect(open).toEqual([]);
  });

  it('names files and commands that there are', () => {
    const proofs = checks.flatMap((check) => check.proofs);
    const files = proofs.flatMap((proof) => ('file' in proof ? [proof.file] : []));
    const scripts = proofs.flatMap((proof) => ('script' in proof ? [proof.script] : []));
    const known = Object.keys(Reflect.get(Object(manifest), 'scripts'));

    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(scripts.filter((script) => !known.includes(script))).toEqual([]);
  });

  it('names checks of the browser run that stand there', () => {
    const gone = checks
      .flatMap(({ proofs }) => proofs)
      .filter(
        (proof) =>
          proof.kind === 'browser' && !readFileSync(proof.file, 'utf8').includes(proof.name),
      );

    expect(gone).toEqual([]);
  });

  it('misses every proof in a run without tests', () => {
    const tests = checks.flatMap(({ proofs }) => proofs).filter(({ kind }) => kind === 'test');

    expect(missingProofs(root, 'test/security/no-tests.json')).toHaveLength(tests.length);
  });
});
