import { asAdmin, asAnotherFirm, asLawyer } from './other-roles.ts';
import { asCaseworker } from './casework.ts';
import { asCautiousReader } from './cautions.ts';
import { asReaderOfCasework } from './casework-readers.ts';
import { asCorrectorOfFacts } from './case-facts.ts';
import { asFollower } from './follow-on.ts';
import { asLawyerOfLaw } from './law-changes.ts';
import { asReadersOfLaw } from './law-readers.ts';
import { asParalegal } from './paralegal.ts';
import { asCollector } from './documents.ts';
import { Checks } from './checks.ts';
import { asVerifierOfDates } from './control-sheet.ts';
import { asWitness } from './evidence.ts';
import { asPeopleOfAnAccount } from './firm-account.ts';
import { asFirmKeeper } from './firm-keeper.ts';
import { readInbox } from './inbox.ts';
import { asOpenerOfCases } from './new-case.ts';
import { asWriterOfLetters } from './letters.ts';
import { asClerkOfLetters } from './notified-abroad.ts';
import { asWriterOfNotes } from './note-composer.ts';
import { asKeepersOfRights } from './privacy.ts';
import { asTailorOfProcedures } from './procedures.ts';
import { startApp } from './running-app.ts';
import { asCarefulLawyer } from './second-factor.ts';
import { openBrowser } from './visitor.ts';

// The main job as people see it: a real browser against `npm start`, from the login to the inbox.
const checks = new Checks();
const browser = await openBrowser();
try {
  const app = await startApp();
  try {
    const caseUrl = await asParalegal(checks, browser, app);
    await asCollector(checks, browser, app);
    await asLawyer(checks, browser, app);
    await asAdmin(checks, browser, app);
    await asLawyerOfLaw(checks, browser, app);
    await asClerkOfLetters(checks, browser, app);
    await asOpenerOfCases(checks, browser, app);
    await asReadersOfLaw(checks, browser, app);
    await asCarefulLawyer(checks, browser, app);
    await asFirmKeeper(checks, browser, app);
    await asPeopleOfAnAccount(checks, browser, app);
    await asKeepersOfRights(checks, browser, app);
    await asCaseworker(checks, browser, app);
    await asFollower(checks, browser, app);
    await asCorrectorOfFacts(checks, browser, app);
    await asReaderOfCasework(checks, browser, app);
    await asWriterOfNotes(checks, browser, app);
    await asTailorOfProcedures(checks, browser, app);
    await asVerifierOfDates(checks, browser, app);
    await asWitness(checks, browser, app);
    await asWriterOfLetters(checks, browser, app);
    await asCautiousReader(checks, browser, app);
    await asAnotherFirm(checks, browser, app, caseUrl);
    await readInbox(checks, browser, app);
  } finally {
    await app.stop();
  }
} finally {
  await browser.close();
}
process.exitCode = checks.close();
