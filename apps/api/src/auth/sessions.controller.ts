import { Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Database } from '#db/database';
import { endOtherSessions, endSession } from '#services/auth/end-session';
import { listSessions, SessionView } from '#services/auth/list-sessions';
import { ActsSilently, AnswersList, AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { DATABASE } from '../parts.ts';

/** Where the one who asks is signed in, in all of their firms. */
@ApiTags('auth')
@Controller('v1/auth/sessions')
export class SessionsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @AnswersList(SessionView)
  list(@Caller() { session }: Caller) {
    return listSessions(this.database, session);
  }

  @Delete(':id')
  @AnswersNothing()
  end(@Caller() { session, request }: Caller, @Param('id', { schema: Id }) id: string) {
    return endSession(this.database, session, { id, requestId: request.id });
  }

  @Post('end-others')
  @ActsSilently()
  endOthers(@Caller() { session, request }: Caller) {
    return endOtherSessions(this.database, session, { requestId: request.id });
  }
}
