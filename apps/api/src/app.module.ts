import { Module, StandardSchemaSerializerInterceptor, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { openOutbound } from '#platform/outbound';
import type { Means } from '#services/openid/begin-flow';
import { AlertsController } from './alerts/alerts.controller.ts';
import { AuditController } from './audit/audit.controller.ts';
import { AuthController } from './auth/auth.controller.ts';
import { MeController } from './auth/me.controller.ts';
import { OpenidController } from './auth/openid.controller.ts';
import { OpenidLinkController } from './auth/openid-link.controller.ts';
import { OffersController } from './auth/offers.controller.ts';
import { PasswordController } from './auth/password.controller.ts';
import { PasswordStrategy } from './auth/password.strategy.ts';
import { ProofController } from './auth/proof.controller.ts';
import { SecondFactorController } from './auth/second-factor.controller.ts';
import { RecoveryController } from './auth/recovery.controller.ts';
import { SessionCookie } from './auth/session-cookie.ts';
import { SessionGuard } from './auth/session.guard.ts';
import { SessionStrategy } from './auth/session.strategy.ts';
import { SessionsController } from './auth/sessions.controller.ts';
import { BundlesController } from './cases/bundles.controller.ts';
import { CaseDocumentsController } from './cases/case-documents.controller.ts';
import { SubmissionsController } from './cases/submissions.controller.ts';
import { CaseFileController } from './cases/case-file.controller.ts';
import { CaseLettersController } from './cases/case-letters.controller.ts';
import { CasesController } from './cases/cases.controller.ts';
import { ClientsController } from './clients/clients.controller.ts';
import { ClosuresController } from './closures/closures.controller.ts';
import { DeadlinesController } from './deadlines/deadlines.controller.ts';
import { FilesController } from './files/files.controller.ts';
import { UploadsController } from './files/uploads.controller.ts';
import { FirmDoor } from './firm-door.ts';
import { FairShare } from './http/fair-share.ts';
import { FirmSettingsController } from './firm/firm-settings.controller.ts';
import { IdentityProviderController } from './firm/identity-provider.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { MetricsController } from './health/metrics.controller.ts';
import { Metrics } from './health/metrics.ts';
import { Readiness } from './health/readiness.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { SchemaPipe } from './http/schema.pipe.ts';
import { ImpactsController } from './impacts/impacts.controller.ts';
import { AbsencesController } from './absences/absences.controller.ts';
import { InvitationsController } from './invitations/invitations.controller.ts';
import { MembersController } from './members/members.controller.ts';
import { OfficesController } from './offices/offices.controller.ts';
import { CONFIG, DATABASE, OPENID, STORAGE, type AppParts } from './parts.ts';
import { PeopleController } from './people/people.controller.ts';
import { PermitsController } from './permits/permits.controller.ts';
import { PlaybooksController } from './playbooks/playbooks.controller.ts';
import { PrivacyController } from './privacy/privacy.controller.ts';
import { ReadingsController } from './readings/readings.controller.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { RulesController } from './rules/rules.controller.ts';
import { SupportGrantsController } from './support/support-grants.controller.ts';
import { TokensController } from './tokens/tokens.controller.ts';

/** Every request to an address that people typed in goes through the outbound door. */
function openidOf({ config, database }: Pick<AppParts, 'config' | 'database'>): Means {
  return {
    database,
    outbound: openOutbound({
      ports: config.OUTBOUND_PORTS,
      isLoopbackOpen: config.OUTBOUND_LOOPBACK === 'open',
    }),
    callbackUrl: new URL('/v1/auth/openid/callback', config.ADMIN_URL).href,
  };
}

/** One module: the product is cut into services, not into Nest modules. */
@Module({
  controllers: [
    AlertsController,
    AuditController,
    AuthController,
    BundlesController,
    CaseDocumentsController,
    SubmissionsController,
    CaseFileController,
    CaseLettersController,
    CasesController,
    ClientsController,
    ClosuresController,
    DeadlinesController,
    FilesController,
    FirmSettingsController,
    HealthController,
    IdentityProviderController,
    ImpactsController,
    AbsencesController,
    InvitationsController,
    MeController,
    MembersController,
    MetricsController,
    OffersController,
    OfficesController,
    OpenidController,
    OpenidLinkController,
    PasswordController,
    PeopleController,
    PermitsController,
    PlaybooksController,
    PrivacyController,
    ProofController,
    ReadingsController,
    RecoveryController,
    ReportsController,
    RulesController,
    SecondFactorController,
    SessionsController,
    SupportGrantsController,
    TokensController,
    UploadsController,
  ],
  providers: [
    FairShare,
    FirmDoor,
    Metrics,
    PasswordStrategy,
    Readiness,
    SessionCookie,
    SessionStrategy,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_PIPE, useClass: SchemaPipe },
  ],
})
export class AppModule {
  static of({ config, database, storage }: AppParts): DynamicModule {
    return {
      module: AppModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DATABASE, useValue: database },
        { provide: STORAGE, useValue: storage },
        { provide: OPENID, useValue: openidOf({ config, database }) },
      ],
    };
  }
}
