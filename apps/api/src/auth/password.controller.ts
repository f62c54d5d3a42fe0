import { Body, Controller, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { changePassword, ChangePassword } from '#services/auth/change-password';
import { AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';
import { SessionCookie } from './session-cookie.ts';

@ApiTags('auth')
@Controller('v1/auth/password')
export class PasswordController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {}

  /** Ends every other session of the same person. */
  @Put()
  @AnswersNothing()
  change(
    @Caller() { session, request }: Caller,
    @Body({ schema: ChangePassword }) passwords: z.infer<typeof ChangePassword>,
  ) {
    const visit = this.cookie.visitOf(request);

    return changePassword(this.database, session, { ...passwords, visit });
  }
}
