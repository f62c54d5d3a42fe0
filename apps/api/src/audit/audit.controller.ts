import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { exportAudit } from '#services/audit/export-audit';
import { AuditPage, listAudit, ListAudit } from '#services/audit/list-audit';
import { AuditFilter } from '#services/audit/read-audit';
import { ChainState, readChain } from '#services/audit/read-chain';
import { actorOf, FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';

@ApiTags('audit')
@Controller('v1/audit')
export class AuditController {
  constructor(
    private readonly door: FirmDoor,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  /** Newest first. Each page that is read is itself an entry. */
  @Get()
  @Answers(AuditPage)
  list(@Caller() caller: Caller, @Query({ schema: ListAudit }) query: z.infer<typeof ListAudit>) {
    return this.door.write(caller, (ctx) => listAudit(ctx, query));
  }

  @Get('chain')
  @Answers(ChainState)
  chain(@Caller() caller: Caller) {
    return this.door.read(caller, readChain);
  }

  /** All that fits the filter, as a file for a spreadsheet. An entry like the reading of a page. */
  @Get('export')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'OK', schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: Caller,
    @Query({ schema: AuditFilter }) filter: AuditFilter,
  ): Promise<StreamableFile> {
    const lines = await exportAudit(this.database, actorOf(caller), filter);
    caller.reply.header('cache-control', 'no-store');

    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="auditoria.csv"',
    });
  }
}
