// Zero dependencies: runs `npm ci` on the host's Node and shows how far it is.
import { spawn } from 'node:child_process';
// As a namespace: a named import that an old Node lacks would fail before the version check speaks.
import fs from 'node:fs';
import { delimiter, join } from 'node:path';

const NEEDED_BYTES = 1.5e9;

const REMEDIES = [
  [/ENOSPC|no space left/i, 'The disk is full: free about 1.5 GB and run the command again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EIDLETIMEOUT|ENETUNREACH|network/i,
    'The npm registry cannot be reached: check the connection (and `npm config get proxy registry`), then run the command again.',
  ],
  [/EACCES|EPERM|EROFS/i, 'This user may not write here: run as the owner of this folder.'],
  [/EUSAGE|in sync/i, 'package.json and package-lock.json differ: run `npm install` once.'],
  [
    /ETARGET|E404|notarget/i,
    'The configured npm registry lacks a package: check `npm config get registry`.',
  ],
];

/** A failure whose message already says what to do. */
export class Refusal extends Error {
  constructor(...lines) {
    super(lines.join('\n'));
  }
}

export async function install(root, say) {
  const paths = requiredPackages(root);
  say(
    `Prazo: installing ${paths.length} packages with npm (once; about a minute on a fast line) ...`,
  );
  warnWhenFull(root, say);
  const started = Date.now();
  const progress = showProgress(root, paths, started);
  const { code, output } = await npmCi(root);
  progress.stop();
  if (code !== 0)
    throw new Refusal(`npm ci failed (exit ${code}).`, tail(output), '', remedyFor(output));
  say(`Prazo: packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

export function remedyFor(output) {
  const found = REMEDIES.find(([pattern]) => pattern.test(output));

  return found ? found[1] : 'Read the lines above; then run the command again.';
}

function npmCi(root) {
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', SCARF_ANALYTICS: 'false' };
  env.PRISMA_SCHEMA_ENGINE_BINARY = process.execPath;
  const [command, args] = npmCommand(root);
  const shell = process.platform === 'win32' && command === 'npm';

  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...flags], {
      cwd: root,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) =>
      resolve({ code: error.code, output: `npm could not be started: ${error.message}` }),
    );
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

// Under `npm start` the pinned Node may be first on PATH, and `npm ci` is about to delete it.
function npmCommand(root) {
  const npm = process.env.npm_execpath;
  const inside = join(root, 'node_modules');
  if (!npm || !npm.endsWith('npm-cli.js') || !fs.existsSync(npm)) return ['npm', []];
  const candidates = [process.env.npm_node_execpath, process.execPath, ...nodesOnPath()];
  const node = candidates.find((path) => path && !path.startsWith(inside) && canRun(path));

  return [node || process.execPath, [npm]];
}

function nodesOnPath() {
  return (process.env.PATH || '').split(delimiter).map((directory) => join(directory, 'node'));
}

function canRun(path) {
  try {
    fs.accessSync(path, fs.constants.X_OK);

    return true;
  } catch {
    return false;
  }
}

function requiredPackages(root) {
  const lock = JSON.parse(fs.readFileSync(join(root, 'package-lock.json'), 'utf8'));

  return Object.keys(lock.packages).filter((path) => path && !lock.packages[path].optional);
}

function showProgress(root, paths, started) {
  const isTerminal = Boolean(process.stderr.isTTY);
  const show = () => {
    const present = paths.filter((path) => fs.existsSync(join(root, path, 'package.json'))).length;
    const seconds = Math.round((Date.now() - started) / 1000);
    const line = `  ${present} of ${paths.length} packages, ${seconds} s`;
    process.stderr.write(isTerminal ? `\r${line}   ` : `${line}\n`);
  };
  const timer = setInterval(show, isTerminal ? 1000 : 10000);

  return {
    stop() {
      clearInterval(timer);
      if (isTerminal) process.stderr.write('\r\x1b[2K');
    },
  };
}

function warnWhenFull(root, say) {
  try {
    const { bavail, bsize } = fs.statfsSync(root);
    if (bavail * bsize < NEEDED_BYTES) {
      say(
        `Prazo: only ${Math.round((bavail * bsize) / 1e6)} MB are free here; the installation needs about 1500 MB.`,
      );
    }
  } catch {
    // Some file systems do not tell.
  }
}

function tail(output) {
  return output.trim().split('\n').slice(-15).join('\n');
}
