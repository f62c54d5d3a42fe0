import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CaseLetterView, LetterName, listLetters } from '#services/case-letters/list-letters';
import { LetterFormat, makeLetter } from '#services/case-letters/make-letter';
import { FirmDoor } from '../firm-door.ts';
import { AnswersList } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { printed } from '../http/printed.ts';

/** The letters of a case: what can be made, and each as a file. */
@ApiTags('cases')
@Controller('v1/cases/:id/letters')
export class CaseLettersController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(CaseLetterView)
  list(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listLetters(ctx, id));
  }

  @Get(':letter')
  @ApiProduces(
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  @ApiResponse({
    status: 200,
    description: 'The letter, as a file',
    schema: { type: 'string', format: 'binary' },
  })
  async make(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Param('letter', { schema: LetterName }) letter: z.infer<typeof LetterName>,
    @Query({ schema: LetterFormat }) { format }: z.infer<typeof LetterFormat>,
  ) {
    const made = await this.door.write(caller, (ctx) =>
      makeLetter(ctx, { caseId, letter, format }),
    );

    return printed(caller, made, format);
  }
}
