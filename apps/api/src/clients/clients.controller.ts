import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ClientPage } from '#services/clients/client-view';
import { ClientFile, findClient } from '#services/clients/find-client';
import { listClients, ListClients } from '#services/clients/list-clients';
import { registerClient, RegisterClient } from '#services/clients/register-client';
import { addDependent, AddDependent } from '#services/dependents/add-dependent';
import { tiePerson, TiePerson } from '#services/dependents/tie-person';
import { DependentView, listDependents } from '#services/dependents/list-dependents';
import { warned } from '#services/people/identifier-warnings';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersList, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

const CreatedPerson = Created.extend({ personId: z.uuid(), ...warned }).meta({
  id: 'CreatedPerson',
});

@ApiTags('clients')
@Controller('v1/clients')
export class ClientsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(ClientPage)
  list(
    @Caller() caller: Caller,
    @Query({ schema: ListClients }) query: z.infer<typeof ListClients>,
  ) {
    return this.door.read(caller, (ctx) => listClients(ctx, query));
  }

  @Post()
  @Creates(CreatedPerson, (id) => `/v1/clients/${id}`)
  register(
    @Caller() caller: Caller,
    @Body({ schema: RegisterClient }) client: z.infer<typeof RegisterClient>,
  ) {
    return this.door.write(caller, (ctx) => registerClient(ctx, client));
  }

  @Get(':id')
  @Answers(ClientFile)
  find(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findClient(ctx, id));
  }

  @Get(':id/dependents')
  @AnswersList(DependentView)
  listDependents(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listDependents(ctx, id));
  }

  @Post(':id/dependents')
  @Creates(CreatedPerson, (id, client) => `/v1/clients/${client}/dependents#${id}`)
  addDependent(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) clientId: string,
    @Body({ schema: AddDependent }) dependent: z.infer<typeof AddDependent>,
  ) {
    return this.door.write(caller, (ctx) => addDependent(ctx, { clientId, dependent }));
  }

  @Post(':id/relatives')
  @Creates(Created, (id, client) => `/v1/clients/${client}/dependents#${id}`)
  tiePerson(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) clientId: string,
    @Body({ schema: TiePerson }) tie: z.infer<typeof TiePerson>,
  ) {
    return this.door.write(caller, (ctx) => tiePerson(ctx, { clientId, ...tie }));
  }
}
