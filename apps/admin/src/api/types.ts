import type { components } from '#api-client/schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type Urgency = Schemas['Urgency'];
export type Citation = Schemas['Citation'];
export type Case = Schemas['Case'];
export type NewCase = Schemas['OpenCase'];
export type CaseQuestions = Schemas['CheckCase'];
export type GuardOutcome = Schemas['GuardOutcome'];
export type CaseChanges = Schemas['UpdateCase'];
export type CaseEvent = Case['possibleEvents'][number];
export type NewEvent = Schemas['RecordEvent'];
export type CaseStep = Schemas['CaseStep'];
export type CaseFacts = Schemas['CaseFacts'];
export type FactChanges = Schemas['SetFacts'];
export type Deadline = Schemas['Deadline'];
export type DeadlineFile = Schemas['DeadlineFile'];
export type Trace = Schemas['Trace'];
export type TracedDay = Trace['skipped'][number];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Submission = Schemas['Submission'];
export type CaseNote = Schemas['CaseNote'];
export type ComposedNote = Schemas['ComposedNote'];
export type NewSubmission = Schemas['RecordSubmission'];
export type StoredFile = Schemas['File'];
export type Checklist = Schemas['Checklist'];
export type HeldDocument = Schemas['HeldDocument'];
export type NewDocument = Schemas['RecordDocument'];
export type Notice = Schemas['Notice'];
export type NewNotice = Schemas['RecordNotice'];
export type Alert = Schemas['Alert'];
export type DateChange = Schemas['DateChange'];
export type ChangeState = DateChange['state'];
export type Impact = Schemas['Impact'];
export type ImpactPreview = Schemas['ImpactPreview'];
export type LawChange = Schemas['PreviewImpact'];
export type CalendarEntry = Schemas['CalendarEntry'];
export type NewEntry = Schemas['CalendarEntryInput'];
export type Readings = Schemas['Readings'];
export type NewReadings = Schemas['ChooseReadings'];
export type ReadingChoices = Schemas['ReadingChoices'];
export type TodayReport = Schemas['TodayReport'];
export type StalledReport = Schemas['StalledReport'];
export type StallSignal = Schemas['StallSignal'];
export type Office = Schemas['Office'];
export type Client = Schemas['Client'];
export type Person = Schemas['Person'];
export type PersonChanges = Schemas['UpdatePerson'];
export type NewPerson = Schemas['RegisterClient'];
export type NewDependent = Schemas['AddDependent'];
export type Permit = Schemas['Permit'];
export type Warning = Schemas['Warning'];
export type Bundle = Schemas['Bundle'];
export type CaseLetter = Schemas['CaseLetter'];
export type Relative = Schemas['Relative'];
export type NewTie = Schemas['TiePerson'];
export type Coverage = Schemas['Coverage'];
export type Cover = Schemas['Cover'];
export type ReceiptCheck = Schemas['ReceiptCheck'];
export type ReceiptChecks = Schemas['ReceiptChecks'];
export type NewReceiptCheck = Schemas['CheckReceipt'];
export type CheckedReceipt = Schemas['CheckedReceipt'];
export type NewPermit = Schemas['AddPermit'];
export type Member = Schemas['Member'];
export type FirmSettings = Schemas['FirmSettings'];
export type IdentityProvider = Schemas['IdentityProvider'];
export type NewIdentityProvider = Schemas['SetIdentityProvider'];
export type Absence = Schemas['Absence'];
export type NewAbsence = Schemas['SetAbsence'];
export type Invitation = Schemas['Invitation'];
export type NewInvitation = Schemas['Invite'];
export type HandOver = Schemas['HandOver'];
export type SupportGrant = Schemas['SupportGrantPage']['items'][number];
export type LegalHold = Schemas['LegalHold'];
export type HeldPerson = Schemas['HeldPerson'];
export type Erasure = Schemas['Erasure'];
export type ErasurePlan = Schemas['ErasurePlan'];
export type DecidedErasure = Schemas['DecidedErasure'];
export type Retention = Schemas['Retention'];
export type OffBoarding = NonNullable<Schemas['OffBoarding']['request']>;
export type Offer = Schemas['Offer'];
export type Token = Schemas['Token'];
export type NewToken = Schemas['CreateToken'];
export type Playbook = Schemas['Playbook'];
export type PlaybookEntry = Schemas['PlaybookEntry'];
export type AuditEntry = Schemas['AuditEntry'];
export type Cause = Case['waitingOn'];

export const memberRoles = [
  'paralegal',
  'lawyer',
  'admin',
  'auditor',
] as const satisfies readonly Member['role'][];

export const causes = [
  'client',
  'firm',
  'aima',
  'court',
  'third_party',
] as const satisfies readonly Cause[];
export type PlaybookUse = Schemas['PlaybookUse'];
export type Overlay = Schemas['PlaybookOverlay'];
export type OverlayContent = Schemas['PlaybookOverlayContent'];
export type RebasePreview = Schemas['RebasePreview'];
export type RebasedDate = Schemas['RebasedDate'];
export type RebaseCases = Schemas['RebaseCases'];
