import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditKeeper } from './audit.keeper.ts';
import { BundleMaker } from './bundle.maker.ts';
import { EventProcessor } from './event.processor.ts';
import { FileKeeper } from './file.keeper.ts';
import { HealthController } from './health.controller.ts';
import { LeaseRelay } from './lease.relay.ts';
import { LetterProcessor } from './letter.processor.ts';
import { MailProcessor } from './mail.processor.ts';
import { ReminderPlanner } from './reminder.planner.ts';
import { RetentionKeeper } from './retention.keeper.ts';
import { workerTools, type WorkerTools } from './worker-tools.ts';

@Module({})
class WorkerModule {
  static with(tools: WorkerTools): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController],
      providers: [
        { provide: workerTools, useValue: tools },
        EventProcessor,
        MailProcessor,
        LetterProcessor,
        LeaseRelay,
        ReminderPlanner,
        AuditKeeper,
        RetentionKeeper,
        FileKeeper,
        BundleMaker,
      ],
    };
  }
}

/** Queues and clocks in, side effects out. Starts working when `init` or `listen` is called. */
export function createWorker(tools: WorkerTools): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(
    WorkerModule.with(tools),
    new FastifyAdapter(),
    { logger: false },
  );
}
