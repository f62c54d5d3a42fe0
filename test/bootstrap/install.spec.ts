import { remedyFor } from '../../tools/start/install.mjs';

describe('what to do when the installation fails', () => {
  it.each([
    ['npm error code ENOSPC\nnpm error nospc no space left on device', 'disk is full'],
    ['npm error code EAI_AGAIN request to https://registry.npmjs.org failed', 'cannot be reached'],
    ['npm error code EACCES syscall mkdir', 'may not write here'],
    ['npm error code EUSAGE', 'package-lock.json differ'],
    ['something nobody has seen', 'Read the lines above'],
  ])('%s', (output, remedy) => {
    expect(remedyFor(output)).toContain(remedy);
  });
});
