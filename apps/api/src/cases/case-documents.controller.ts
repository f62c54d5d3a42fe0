import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Storage } from '#platform/storage/storage';
import { ChecklistView, readChecklist, ReadChecklist } from '#services/documents/read-checklist';
import { recordDocument, RecordDocument } from '#services/documents/record-document';
import { takeBackDocument } from '#services/documents/take-back-document';
import { announceFile, AnnouncedFile, AnnounceFile } from '#services/files/announce-file';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersNothing, Created } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { STORAGE } from '../parts.ts';

/** The documents of a case: what its procedure asks for, and which files are it. */
@ApiTags('documents')
@Controller('v1')
export class CaseDocumentsController {
  constructor(
    private readonly door: FirmDoor,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** An Idempotency-Key is not heeded: the address in the answer would have to be kept. */
  @Post('cases/:id/files')
  @Answers(AnnouncedFile)
  announce(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: AnnounceFile }) file: z.infer<typeof AnnounceFile>,
  ) {
    return this.door.writeEachTime(caller, (ctx) =>
      announceFile(ctx, this.storage, { caseId, file }),
    );
  }

  @Get('cases/:id/documents')
  @Answers(ChecklistView)
  checklist(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Query({ schema: ReadChecklist }) { on }: z.infer<typeof ReadChecklist>,
  ) {
    return this.door.read(caller, (ctx) => readChecklist(ctx, { caseId, on }));
  }

  @Put('cases/:id/documents')
  @Answers(Created)
  record(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: RecordDocument }) said: z.infer<typeof RecordDocument>,
  ) {
    return this.door.write(caller, (ctx) => recordDocument(ctx, { caseId, said }));
  }

  @Delete('documents/:id')
  @AnswersNothing()
  takeBack(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => takeBackDocument(ctx, id));
  }
}
