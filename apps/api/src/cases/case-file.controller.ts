import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DeadlineView } from '#services/deadlines/deadline-view';
import { listDeadlines } from '#services/deadlines/list-deadlines';
import { FactsView } from '#services/facts/facts-view';
import { findFacts } from '#services/facts/find-facts';
import { setFacts, SetFacts } from '#services/facts/set-facts';
import { findNote } from '#services/notes/find-note';
import { NoteView } from '#services/notes/note-view';
import { revealNote } from '#services/notes/reveal-note';
import { listNotices, NoticeView } from '#services/notices/list-notices';
import { recordNotice, RecordNotice } from '#services/notices/record-notice';
import { Page } from '#services/paging';
import { listSubmissions, SubmissionView } from '#services/submissions/list-submissions';
import {
  CreatedSubmission,
  recordSubmission,
  RecordSubmission,
} from '#services/submissions/record-submission';
import { CaseStepView, listSteps } from '#services/steps/list-steps';
import { clearStep, MarkStep, markStep } from '#services/steps/mark-step';
import { listTimeline, TimelinePage } from '#services/timeline/list-timeline';
import { CaseFamily, readFamily } from '#services/families/read-family';
import { FirmDoor } from '../firm-door.ts';
import {
  Answers,
  AnswersList,
  AnswersNothing,
  AnswersVersion,
  Created,
  Creates,
  Updates,
} from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { IfMatch } from '../http/if-match.ts';

const StepId = z.string().min(1).max(100);

/** What lies in the file of one case. */
@ApiTags('cases')
@Controller('v1/cases/:id')
export class CaseFileController {
  constructor(private readonly door: FirmDoor) {}

  @Get('facts')
  @AnswersVersion(FactsView)
  findFacts(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findFacts(ctx, id));
  }

  @Put('facts')
  @Updates(FactsView)
  setFacts(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: SetFacts }) facts: z.infer<typeof SetFacts>,
  ) {
    return this.door.write(caller, (ctx) =>
      setFacts(ctx, { id, version, facts }).then(() => findFacts(ctx, id)),
    );
  }

  @Get('steps')
  @AnswersList(CaseStepView)
  listSteps(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listSteps(ctx, id));
  }

  @Put('steps/:step')
  @AnswersNothing()
  markStep(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Param('step', { schema: StepId }) step: string,
    @Body({ schema: MarkStep }) mark: z.infer<typeof MarkStep>,
  ) {
    return this.door.write(caller, (ctx) => markStep(ctx, { ...mark, caseId, step }));
  }

  @Delete('steps/:step')
  @AnswersNothing()
  clearStep(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Param('step', { schema: StepId }) step: string,
  ) {
    return this.door.write(caller, (ctx) => clearStep(ctx, { caseId, step }));
  }

  @Get('family')
  @Answers(CaseFamily)
  readFamily(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => readFamily(ctx, id));
  }

  @Get('note')
  @Answers(NoteView)
  findNote(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findNote(ctx, id));
  }

  @Post('note/reveal')
  @Answers(NoteView)
  revealNote(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.writeEachTime(caller, (ctx) => revealNote(ctx, id));
  }

  @Get('submissions')
  @AnswersList(SubmissionView)
  listSubmissions(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listSubmissions(ctx, id));
  }

  @Post('submissions')
  @Creates(CreatedSubmission, (id, matter) => `/v1/cases/${matter}/submissions#${id}`)
  recordSubmission(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: RecordSubmission }) submission: z.infer<typeof RecordSubmission>,
  ) {
    return this.door.write(caller, (ctx) => recordSubmission(ctx, { caseId, submission }));
  }

  @Get('notices')
  @AnswersList(NoticeView)
  listNotices(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listNotices(ctx, id));
  }

  @Post('notices')
  @Creates(Created, (id, matter) => `/v1/cases/${matter}/notices#${id}`)
  recordNotice(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: RecordNotice }) notice: z.infer<typeof RecordNotice>,
  ) {
    return this.door.write(caller, (ctx) => recordNotice(ctx, { caseId, notice }));
  }

  @Get('deadlines')
  @AnswersList(DeadlineView)
  listDeadlines(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listDeadlines(ctx, id));
  }

  @Get('timeline')
  @Answers(TimelinePage)
  listTimeline(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Query({ schema: Page }) page: Page,
  ) {
    return this.door.read(caller, (ctx) => listTimeline(ctx, { ...page, caseId }));
  }
}
