// Runs on the host's own Node with nothing installed: no dependencies, no syntax newer than Node 14.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, install, remedyFor } from './start/install.mjs';
import { acquire } from './start/pid-lock.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installedStamp = join(root, 'node_modules', '.prazo-installed');
const generatedStamp = join(root, 'node_modules', '.prazo-generated');

/** Installs what is missing and returns the Node to go on with. Writes to stderr only. */
export async function bootstrap() {
  try {
    requireNode(20, 19);
    if (!isReady()) await locked(makeReady);

    return nodeToUse();
  } catch (error) {
    const isExplained = error instanceof Refusal;
    say(
      `\nPrazo cannot go on. ${isExplained ? error.message : `${error.stack}\n${remedyFor(String(error))}`}\n`,
    );

    return process.exit(1);
  }
}

/** Runs a TypeScript program of this repository under `node`, as if it were this process. */
export async function handOver(node, script, args = process.argv.slice(2)) {
  const child = spawn(node, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD || process.cwd() },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  const entrusted = [];
  child.on('message', ({ endWithMe }) => entrusted.push(endWithMe));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...ended) => resolve(ended));
  });
  if (signal) {
    say(`Prazo: ${script} was ended by ${signal}.`);
    entrusted.forEach(interrupt);
  }
  process.exit(signal ? 128 + constants.signals[signal] : code);
}

// A database server survives a killed launcher; SIGINT is its fast shutdown.
function interrupt(pid) {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It had ended already.
  }
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Refusal(
    `Prazo needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}.`,
    'Install a current LTS from https://nodejs.org (or with your package manager) and run the command again.',
  );
}

function isReady() {
  return stampIs(installedStamp, installHash()) && stampIs(generatedStamp, generateHash());
}

async function makeReady() {
  if (!stampIs(installedStamp, installHash())) {
    await install(root, say);
    rmSync(generatedStamp, { force: true });
  }
  if (!stampIs(generatedStamp, generateHash())) generate(await nodeToUse());
  writeFileSync(generatedStamp, generateHash());
  writeFileSync(installedStamp, installHash());
}

// Two commands started together: the second waits for the first and then finds everything there.
async function locked(work) {
  const directory = join(root, '.prazo');
  mkdirSync(directory, { recursive: true, mode: 0o711 });
  let announced = false;
  for (;;) {
    const lock = acquire(join(directory, 'bootstrap.lock'));
    if (lock.release) {
      try {
        return isReady() ? undefined : await work();
      } finally {
        lock.release();
        removeIfEmpty(directory);
      }
    }
    if (!announced)
      say(`Prazo: another command (pid ${lock.heldBy}) is installing; waiting for it.`);
    announced = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function generate(node) {
  if (!existsSync(join(root, 'prisma', 'schema.prisma'))) return;
  say('Prazo: generating the database client ...');
  // With an executable named here Prisma fetches no engine; `generate` never runs it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: node, CHECKPOINT_DISABLE: '1' };
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const run = spawnSync(node, [cli, 'generate', '--no-hints'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    throw new Refusal(
      'The database client could not be generated.',
      run.stdout,
      run.stderr || run.error,
    );
  }
}

function nodeToUse() {
  const isWindows = process.platform === 'win32';
  const pinned = isWindows
    ? join(root, 'node_modules', 'node', 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node');
  const run = spawnSync(pinned, ['--version'], { encoding: 'utf8' });
  if (run.status === 0) return pinned;
  const why = run.error ? run.error.code : (run.stderr || run.signal || '').trim();
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) {
    say(
      `Prazo: the Node 24 that comes with it cannot run here (${why}); going on with ${process.version}.`,
    );

    return process.execPath;
  }
  throw new Refusal(
    `The Node 24 that comes with Prazo is missing or cannot run here (${why}).`,
    'Try `npm rebuild node` (install scripts must be allowed), or install Node 24.9 or newer yourself.',
  );
}

// npm that dies by SIGKILL leaves its child behind; nobody could stop that one with Ctrl-C any more.
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 1000);
  timer.unref();
}

// Of package.json only what npm installs by: a new script in it is no reason to install again.
function installHash() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, overrides, allowScripts } = manifest;
  const relevant = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });

  return createHash('sha256').update(relevant).update(hashOf('package-lock.json')).digest('hex');
}

function generateHash() {
  return hashOf('package-lock.json', 'prisma/schema.prisma', 'prisma.config.ts');
}

function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const path = join(root, file);
    hash.update(existsSync(path) ? readFileSync(path) : '');
  }
  return hash.digest('hex');
}

function stampIs(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function removeIfEmpty(directory) {
  try {
    rmdirSync(directory);
  } catch {
    // Another command keeps its data here.
  }
}
