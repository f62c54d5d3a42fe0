import type { Playbook } from '#domain/playbooks/playbook-format';

import { art124Appointment } from '#domain/playbooks/born-in-portugal/art-124-appointment';
import { art124CourtAction } from '#domain/playbooks/born-in-portugal/art-124-court-action';
import { art124Insistence } from '#domain/playbooks/born-in-portugal/art-124-insistence';
import { art124SubtypeMissing } from '#domain/playbooks/born-in-portugal/art-124-subtype-missing';
import { bornInPortugalRoute } from '#domain/playbooks/born-in-portugal/born-in-portugal-route';
import { childNif } from '#domain/playbooks/born-in-portugal/child-nif';
import { childOfPortugueseParent } from '#domain/playbooks/born-in-portugal/child-of-portuguese-parent';
import { childRenewalWithParent } from '#domain/playbooks/born-in-portugal/child-renewal-with-parent';
import { earlierBornInPortugal } from '#domain/playbooks/born-in-portugal/earlier-versions';
import { goldenVisaNewborn } from '#domain/playbooks/born-in-portugal/golden-visa-newborn';
import { newbornArt124 } from '#domain/playbooks/born-in-portugal/newborn-art-124';
import { childPortalAccount } from '#domain/playbooks/child-renewal/child-portal-account';
import { childWithoutNif } from '#domain/playbooks/child-renewal/child-without-nif';
import { emailSilence } from '#domain/playbooks/child-renewal/email-silence';
import { expiredCardPack } from '#domain/playbooks/child-renewal/expired-card-pack';
import { lawyerFiledRenewal } from '#domain/playbooks/child-renewal/lawyer-filed-renewal';
import { renewalEscalation } from '#domain/playbooks/child-renewal/renewal-escalation';
import { annulmentAndReissue } from '#domain/playbooks/eu-family/annulment-and-reissue';
import { art15FiledAsArt17 } from '#domain/playbooks/eu-family/art-15-filed-as-art-17';
import { correctionCourtAction } from '#domain/playbooks/eu-family/correction-court-action';
import { earlierEuFamily } from '#domain/playbooks/eu-family/earlier-versions';
import { euFamilyCardRoute } from '#domain/playbooks/eu-family/eu-family-card-route';
import { hearingLetter } from '#domain/playbooks/eu-family/hearing-letter';
import { naturalisationHold } from '#domain/playbooks/eu-family/naturalisation-hold';
import { officeEmail } from '#domain/playbooks/eu-family/office-email';
import { receiptCheck } from '#domain/playbooks/eu-family/receipt-check';
import { spouseOfPortuguese } from '#domain/playbooks/eu-family/spouse-of-portuguese';
import { firstGrant } from '#domain/playbooks/ordinary/first-grant';
import { generalContactenos } from '#domain/playbooks/ordinary/general-contactenos';
import { ordinaryRenewal } from '#domain/playbooks/ordinary/ordinary-renewal';
import { citizenNotIdentified } from '#domain/playbooks/portal-faults/citizen-not-identified';
import { crueFormFailure } from '#domain/playbooks/portal-faults/crue-form-failure';
import { familyReunificationLocked } from '#domain/playbooks/portal-faults/family-reunification-locked';
import { loginCredentials } from '#domain/playbooks/portal-faults/login-credentials';
import { nissNotRecognised } from '#domain/playbooks/portal-faults/niss-not-recognised';
import { termoWronglyRequired } from '#domain/playbooks/portal-faults/termo-wrongly-required';
import { titleOrBookingUnknown } from '#domain/playbooks/portal-faults/title-or-booking-unknown';
import { wrongQueue } from '#domain/playbooks/portal-faults/wrong-queue';

/** The newest version of every procedure, in the order of its code. */
export const playbooks: readonly Playbook[] = [
  childPortalAccount,
  childWithoutNif,
  expiredCardPack,
  lawyerFiledRenewal,
  renewalEscalation,
  emailSilence,
  bornInPortugalRoute,
  newbornArt124,
  art124SubtypeMissing,
  art124Appointment,
  art124Insistence,
  art124CourtAction,
  childNif,
  childRenewalWithParent,
  childOfPortugueseParent,
  goldenVisaNewborn,
  euFamilyCardRoute,
  receiptCheck,
  art15FiledAsArt17,
  officeEmail,
  hearingLetter,
  annulmentAndReissue,
  correctionCourtAction,
  spouseOfPortuguese,
  naturalisationHold,
  loginCredentials,
  citizenNotIdentified,
  nissNotRecognised,
  titleOrBookingUnknown,
  termoWronglyRequired,
  crueFormFailure,
  familyReunificationLocked,
  wrongQueue,
  ordinaryRenewal,
  firstGrant,
  generalContactenos,
];

/** Every version that cases follow: an older one stays here, in a file of its own. */
export const playbookVersions: readonly Playbook[] = [
  ...playbooks,
  ...earlierBornInPortugal,
  ...earlierEuFamily,
];

/** The newest version of a playbook; undefined for an id that no version of the catalogue knows. */
export function playbookById(id: string): Playbook | undefined {
  return playbooks.find((each) => each.id === id);
}

/** The version that a case was opened with; undefined when this release does not have it. */
export function playbookVersion(
  id: string,
  version: number,
  versions: readonly Playbook[] = playbookVersions,
): Playbook | undefined {
  return versions.find((each) => each.id === id && each.version === version);
}
