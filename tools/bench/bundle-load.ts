import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { bindEvidence, type Bound } from '#services/bundles/bind-evidence';
import type { Evidence, EvidenceFile } from '#services/bundles/read-evidence';
import { picture } from '#test/files/samples';

export type BundleOrder = { readonly folder: string; readonly documents: number };
export type BundleFigures = Bound & {
  readonly ms: number;
  /** The most bytes that this process, and the one that binds, had at a time. */
  readonly host: number;
  readonly binder: number;
  readonly pauseMs: number;
};

process.once('message', (order: BundleOrder) => void carryOut(order));

/** Binds so many scanned documents, as the worker does, in a process of its own. */
async function carryOut({ folder, documents }: BundleOrder): Promise<void> {
  const files = await writeScans(folder, documents);
  let binder = 0;
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  const began = performance.now();
  const bound = await bindEvidence(
    {
      folder,
      printedOn: '4 de maio de 2026',
      signal: new AbortController().signal,
      storage: {
        get: async (key) => {
          for (const id of childrenOf(process.pid)) binder = Math.max(binder, mostOf(id));

          return createReadStream(join(folder, key));
        },
      },
    },
    evidenceWith(files),
  );
  delays.disable();
  process.send?.({
    ...bound,
    ms: performance.now() - began,
    host: mostOf(process.pid),
    binder,
    pauseMs: delays.max / 1e6,
  } satisfies BundleFigures);
}

/** As Linux counts it. */
function mostOf(id: number): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');

  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

function childrenOf(id: number): number[] {
  const ids = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim();

  return ids === '' ? [] : ids.split(' ').map(Number);
}

async function writeScans(folder: string, documents: number): Promise<EvidenceFile[]> {
  const scan = await picture('jpeg', 800);
  const scanned = await PDFDocument.create();
  for (let page = 0; page < 3; page += 1)
    scanned.addPage().drawImage(await scanned.embedJpg(await picture('jpeg', 500)));
  const kinds = [
    { name: 'foto.jpg', type: 'image/jpeg', content: scan },
    { name: 'digitalizado.pdf', type: 'application/pdf', content: await scanned.save() },
  ] as const;
  for (const { name, content } of kinds) writeFileSync(join(folder, name), content);

  return Array.from({ length: documents }, (_, index) => {
    const { name, type, content } = index % 3 === 0 ? kinds[0] : kinds[1];

    return {
      id: `document-${index}`,
      key: name,
      name,
      type,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      state: 'clean',
      receivedOn: '2026-05-04',
      documents: [],
      facts: [],
    };
  });
}

function evidenceWith(files: readonly EvidenceFile[]): Evidence {
  return {
    firm: { name: 'Medida', address: null },
    person: 'Maria Sousa',
    lawyer: 'Ana Sousa',
    office: 'Lisboa',
    playbook: 'Renovação',
    openedOn: '2026-05-04',
    closedOn: null,
    requestedBy: 'Ana Sousa',
    submissions: [],
    notices: [],
    events: [],
    days: [],
    deadlines: [],
    notes: [],
    files,
  };
}
