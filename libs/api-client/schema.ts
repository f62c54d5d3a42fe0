// Written by tools/openapi.ts from openapi.json; not edited by hand.

export interface paths {
  '/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Alerts_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alerts/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Alerts_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Audit_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit/chain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Audit_chain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Audit_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Auth_login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/firm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Auth_switchFirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Auth_logout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/bundles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bundles_list'];
    put?: never;
    post: operations['Bundles_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bundles/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bundles_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseDocuments_announce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseDocuments_checklist'];
    put: operations['CaseDocuments_record'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/documents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CaseDocuments_takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/submissions/{id}/delivery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Submissions_deliver'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/submissions/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Submissions_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_findFacts'];
    put: operations['CaseFile_setFacts'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_listSteps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/steps/{step}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CaseFile_markStep'];
    post?: never;
    delete: operations['CaseFile_clearStep'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/family': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_readFamily'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/note': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_findNote'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/note/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseFile_revealNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_listSubmissions'];
    put?: never;
    post: operations['CaseFile_recordSubmission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_listNotices'];
    put?: never;
    post: operations['CaseFile_recordNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_listDeadlines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFile_listTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseLetters_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/letters/{letter}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseLetters_make'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Cases_list'];
    put?: never;
    post: operations['Cases_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Cases_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Cases_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Cases_update'];
    trace?: never;
  };
  '/v1/cases/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Cases_recordEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/restriction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Cases_restrict'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/restriction/entry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Cases_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Clients_list'];
    put?: never;
    post: operations['Clients_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Clients_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clients/{id}/dependents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Clients_listDependents'];
    put?: never;
    post: operations['Clients_addDependent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clients/{id}/relatives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Clients_tiePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/closures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Closures_list'];
    put?: never;
    post: operations['Closures_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/closures/{id}/amendment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Closures_amend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/closures/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Closures_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Deadlines_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Deadlines_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines/{id}/control-sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Deadlines_controlSheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Deadlines_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines/{id}/override': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Deadlines_fix'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines/{id}/override/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Deadlines_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/files/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Files_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/files/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Files_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firm/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FirmSettings_read'];
    put: operations['FirmSettings_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/firm/identity-provider': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['IdentityProvider_read'];
    put: operations['IdentityProvider_set'];
    post?: never;
    delete: operations['IdentityProvider_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Impacts_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Impacts_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Impacts_listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Impacts_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts/acknowledgements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Impacts_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Impacts_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/absences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Absences_list'];
    put?: never;
    post: operations['Absences_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/absences/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Absences_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Invitations_list'];
    put?: never;
    post: operations['Invitations_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Invitations_resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Invitations_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Me_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Members_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Members_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Members_update'];
    trace?: never;
  };
  '/v1/members/{id}/handover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Members_preview'];
    put?: never;
    post: operations['Members_handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}/deactivation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Members_deactivate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}/reactivation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Members_reactivate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/invitations/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offers_lookUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offers_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/invitations/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offers_join'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/offices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offices_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/offices/mailboxes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offices_listMailboxes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/openid/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Openid_start'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/openid/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Openid_callback'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/openid/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OpenidLink_read'];
    put?: never;
    post: operations['OpenidLink_begin'];
    delete: operations['OpenidLink_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Password_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['People_update'];
    trace?: never;
  };
  '/v1/people/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['People_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/permits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['People_listPermits'];
    put?: never;
    post: operations['People_addPermit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['People_coverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/receipt-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['People_listReceiptChecks'];
    put?: never;
    post: operations['People_checkReceipt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/naturalisation-releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['People_releaseNaturalisation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/permits/{id}/reveal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Permits_reveal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/playbooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Playbooks_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/playbooks/use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Playbooks_listUse'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/playbooks/{playbook}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Playbooks_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/playbooks/{playbook}/overlay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Playbooks_findOverlay'];
    put: operations['Playbooks_setOverlay'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/playbooks/{playbook}/rebase/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Playbooks_previewRebase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/playbooks/{playbook}/rebase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Playbooks_rebase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/privacy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Privacy_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_holds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/holds/{id}/lift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Privacy_lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{id}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_plan'];
    put?: never;
    post: operations['Privacy_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_erasures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_retention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/off-boarding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Privacy_offBoarding'];
    put?: never;
    post: operations['Privacy_leave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/off-boarding/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Privacy_stay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Proof_renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Readings_find'];
    put: operations['Readings_choose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/reset-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Recovery_requestReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Recovery_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/email-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Recovery_requestEmailChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/email-confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Recovery_confirmEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/today': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reports_today'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/stalled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reports_stalled'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/coming-of-age': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Reports_comingOfAge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Rules_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SecondFactor_read'];
    put?: never;
    post: operations['SecondFactor_enter'];
    delete: operations['SecondFactor_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/second-factor/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SecondFactor_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/second-factor/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SecondFactor_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SecondFactor_renewCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Sessions_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Sessions_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sessions/end-others': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sessions_endOthers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/support-grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SupportGrants_list'];
    put?: never;
    post: operations['SupportGrants_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/support-grants/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SupportGrants_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Tokens_list'];
    put?: never;
    post: operations['Tokens_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Tokens_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/storage/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Uploads_take'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Absence: {
      /** Format: uuid */
      id: string;
      member: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      deputy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      setBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      isWithdrawn: boolean;
      /** Format: date */
      uncoveredFrom: string | null;
    };
    AbsencePage: {
      items: components['schemas']['Absence'][];
      nextCursor: string | null;
    };
    AcceptInvitation: {
      token: string;
      name: string;
      /** @enum {string} */
      locale: 'pt' | 'en';
      password: string;
    };
    AcknowledgeChanges: {
      ids?: string[];
      /** Format: uuid */
      runId?: string;
    };
    AcknowledgedChanges: {
      acknowledged: number;
    };
    AddDependent: {
      fullName: string;
      /** Format: date */
      birthDate?: string;
      nationality?: string;
      nif?: string;
      niss?: string;
      passportNumber?: string;
      nnu?: string;
      privilegedNote?: string;
      /** Format: email */
      email?: string;
      phone?: string;
      homeAddress?: string;
      /** @enum {string} */
      kinship: 'child' | 'spouse' | 'partner' | 'parent' | 'sibling' | 'other';
    };
    AddPermit: {
      number: string;
      legalBasis: string;
      /** Format: date */
      issuedOn?: string;
      /** Format: date */
      expiresOn?: string;
      /** Format: uuid */
      officeId?: string;
    };
    Alert: {
      /** Format: uuid */
      id: string;
      case: {
        /** Format: uuid */
        id: string;
        personName: string;
      };
      recipient: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      raisedAt: string;
      /** Format: date-time */
      acknowledgedAt: string | null;
      acknowledgedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      deadline: components['schemas']['Deadline'];
    };
    AlertPage: {
      items: components['schemas']['Alert'][];
      nextCursor: string | null;
    };
    AnnounceFile: {
      name: string;
      size: number;
      /** @enum {string} */
      type:
        | 'application/pdf'
        | 'image/jpeg'
        | 'image/png'
        | 'image/heic'
        | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
        | 'application/vnd.oasis.opendocument.text'
        | 'text/plain'
        | 'message/rfc822';
      sha256: string;
    };
    AnnouncedFile: {
      /** Format: uuid */
      id: string;
      upload: {
        /** @enum {string} */
        method: 'PUT';
        /** Format: uri */
        url: string;
        headers: {
          [key: string]: string;
        };
        /** Format: date-time */
        expiresAt: string;
      };
    };
    AuditChain: {
      rows: number;
      recordedRows: number;
      /** Format: date-time */
      recordedAt: string | null;
    };
    AuditEntry: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      actor: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      action: string;
      subjectType: string;
      /** Format: uuid */
      subjectId: string;
      /** Format: uuid */
      caseId: string | null;
      data: {
        [key: string]: unknown;
      };
      requestId: string | null;
    };
    AuditPage: {
      items: components['schemas']['AuditEntry'][];
      nextCursor: string | null;
    };
    BegunLink: {
      /** Format: uri */
      url: string;
    };
    Bundle: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'requested' | 'made' | 'failed' | 'removed';
      requestedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      madeAt: string | null;
      pages: number | null;
      size: number | null;
      sha256: string | null;
    };
    CalendarEntry: {
      /** Format: uuid */
      id: string;
      key: string;
      /** @enum {string} */
      source: 'platform' | 'firm';
      /** @enum {string} */
      state: 'in_force' | 'amended' | 'withdrawn';
      /** @enum {string} */
      effect: 'suspends' | 'rolls';
      /** @enum {string} */
      extent: 'full' | 'partial' | 'open';
      scope: {
        /** @enum {string} */
        kind: 'country' | 'region' | 'authority' | 'municipality' | 'office';
        code: string;
      };
      day:
        | {
            /** @enum {string} */
            kind: 'date';
            /** Format: date */
            date: string;
          }
        | {
            /** @enum {string} */
            kind: 'fixed';
            month: number;
            day: number;
          }
        | {
            /** @enum {string} */
            kind: 'easter';
            offset: number;
          }
        | {
            /** @enum {string} */
            kind: 'nth_weekday';
            month: number;
            weekday: number;
            nth: number;
            /** @default 0 */
            offset: number;
          };
      /** Format: date */
      validFrom: string | null;
      /** Format: date */
      validTo: string | null;
      name: components['schemas']['Text'];
      citation: string;
      url: string | null;
      /** @enum {string} */
      confidence: 'law' | 'case_law' | 'secondary' | 'article' | 'unverified';
      /** Format: date */
      announcedOn: string | null;
      author: string;
      note: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    CalendarEntryInput: {
      key?: string;
      /**
       * @default rolls
       * @enum {string}
       */
      effect?: 'suspends' | 'rolls';
      /**
       * @default full
       * @enum {string}
       */
      extent?: 'full' | 'partial' | 'open';
      scope: {
        /** @enum {string} */
        kind: 'country' | 'region' | 'authority' | 'municipality' | 'office';
        code: string;
      };
      day:
        | {
            /** @enum {string} */
            kind: 'date';
            /** Format: date */
            date: string;
          }
        | {
            /** @enum {string} */
            kind: 'fixed';
            month: number;
            day: number;
          }
        | {
            /** @enum {string} */
            kind: 'easter';
            offset: number;
          }
        | {
            /** @enum {string} */
            kind: 'nth_weekday';
            month: number;
            weekday: number;
            nth: number;
            /** @default 0 */
            offset?: number;
          };
      /** Format: date */
      validFrom?: string;
      /** Format: date */
      validTo?: string;
      name: {
        pt: string;
        en: string;
      };
      citation: string;
      /** Format: uri */
      url?: string;
      /**
       * @default secondary
       * @enum {string}
       */
      confidence?: 'law' | 'case_law' | 'secondary' | 'article' | 'unverified';
      /** Format: date */
      announcedOn?: string;
      /** @default false */
      retroactive?: boolean;
      note?: string;
    };
    Case: {
      /** Format: uuid */
      id: string;
      person: {
        /** Format: uuid */
        id: string;
        fullName: string;
      };
      client: {
        /** Format: uuid */
        id: string;
        fullName: string;
      };
      permit: {
        /** Format: uuid */
        id: string;
        /** @description A mask: three dots, and the last three characters of a long number. */
        number: string;
        /** Format: date */
        expiresOn: string | null;
      } | null;
      office: {
        /** Format: uuid */
        id: string;
        name: string;
        municipality: string;
      };
      owner: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      lawyer: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      playbook: {
        id: string;
        version: number;
        name: components['schemas']['Text'];
      };
      /** @enum {string} */
      status: 'open' | 'closed';
      restriction: {
        people: {
          /** Format: uuid */
          id: string;
          name: string;
        }[];
      } | null;
      /** @enum {string} */
      stage:
        | 'draft'
        | 'submitted'
        | 'awaiting'
        | 'in_analysis'
        | 'info_requested'
        | 'hearing_notified'
        | 'appointment_scheduled'
        | 'decided_positive'
        | 'decided_negative'
        | 'archived'
        | 'card_issued'
        | 'wrong_card'
        | 'done';
      /** @enum {string|null} */
      hindrance: 'form_locked' | 'wrong_queue' | 'stalled' | 'litigation' | null;
      possibleEvents: (
        | 'submitted'
        | 'acknowledged'
        | 'taken_up'
        | 'elements_requested'
        | 'elements_delivered'
        | 'hearing_notified'
        | 'hearing_answered'
        | 'appointment_set'
        | 'appointment_held'
        | 'decided_for'
        | 'decided_against'
        | 'archived'
        | 'refiled'
        | 'card_issued'
        | 'card_was_right'
        | 'card_was_wrong'
        | 'given_up'
        | 'form_locked'
        | 'form_unlocked'
        | 'wrong_queue_found'
        | 'stalled'
        | 'sued'
        | 'court_ended'
      )[];
      /** @enum {string} */
      waitingOn: 'client' | 'firm' | 'aima' | 'court' | 'third_party';
      waitedDays: {
        [key: string]: number;
      };
      /** @enum {string|null} */
      partyLocation: 'regions' | 'europe' | 'elsewhere' | null;
      nextStep: components['schemas']['NextStep'] | null;
      offers: {
        /** @enum {string} */
        playbook:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
        name: components['schemas']['Text'];
        /** @enum {string} */
        because: 'refusal' | 'date_passed';
        rule: string | null;
        /** Format: date */
        on: string;
      }[];
      proof: {
        id: string;
        name: components['schemas']['Text'];
        strength: number;
      } | null;
      follows: {
        /** Format: uuid */
        id: string;
        playbook: string;
      } | null;
      /** Format: date */
      openedOn: string;
      /** Format: date */
      closedOn: string | null;
      /** Format: date */
      progressOn: string;
      overdueDeadlines: number;
      openAlerts: number;
      version: number;
    };
    CaseCheck: {
      guards: components['schemas']['GuardOutcome'];
      answers: {
        /** @enum {string} */
        fact:
          | 'parent_is_portuguese'
          | 'parent_has_valid_title'
          | 'parent_is_long_resident'
          | 'parent_is_eu_citizen'
          | 'born_in_portugal'
          | 'is_minor'
          | 'parents_are_married'
          | 'both_parents_foreign'
          | 'is_golden_visa_family'
          | 'has_foreign_documents'
          | 'has_nif'
          | 'family_record_is_disputed'
          | 'has_removal_order'
          | 'has_criminal_record'
          | 'was_refused'
          | 'term_to_decide_is_over'
          | 'filed_before_expiry'
          | 'is_eu_family_card'
          | 'covers_several_children'
          | 'sponsor_is_portuguese'
          | 'is_still_at_counter'
          | 'wrong_card_was_issued'
          | 'correction_is_open'
          | 'only_email_was_sent'
          | 'has_active_submission';
        asks: components['schemas']['Text'];
        is: boolean;
        /** @enum {string} */
        from: 'said' | 'file';
      }[];
      days: {
        /** @enum {string} */
        fact:
          | 'birth_registered_on'
          | 'card_expires_on'
          | 'travels_on'
          | 'appointment_on'
          | 'first_filed_on'
          | 'entered_on'
          | 'opened_on'
          | 'resident_since'
          | 'sponsor_resident_since'
          | 'decision_notified_on'
          | 'decision_term_ended_on'
          | 'wrong_card_issued_on'
          | 'slip_issued_on'
          | 'certificate_asked_on'
          | 'certificate_term_ended_on';
        asks: components['schemas']['Text'];
        /** Format: date */
        on: string | null;
        /** @enum {string} */
        from: 'said' | 'file';
      }[];
    };
    CaseFacts: {
      version: number;
      answers: {
        /** @enum {string} */
        fact:
          | 'parent_is_portuguese'
          | 'parent_has_valid_title'
          | 'parent_is_long_resident'
          | 'parent_is_eu_citizen'
          | 'born_in_portugal'
          | 'is_minor'
          | 'parents_are_married'
          | 'both_parents_foreign'
          | 'is_golden_visa_family'
          | 'has_foreign_documents'
          | 'has_nif'
          | 'family_record_is_disputed'
          | 'has_removal_order'
          | 'has_criminal_record'
          | 'was_refused'
          | 'term_to_decide_is_over'
          | 'filed_before_expiry'
          | 'is_eu_family_card'
          | 'covers_several_children'
          | 'sponsor_is_portuguese'
          | 'is_still_at_counter'
          | 'wrong_card_was_issued'
          | 'correction_is_open'
          | 'only_email_was_sent'
          | 'has_active_submission';
        asks: components['schemas']['Text'];
        is: boolean;
        /** @enum {string} */
        from: 'said' | 'file';
      }[];
      days: {
        /** @enum {string} */
        fact:
          | 'birth_registered_on'
          | 'card_expires_on'
          | 'travels_on'
          | 'appointment_on'
          | 'first_filed_on'
          | 'entered_on'
          | 'opened_on'
          | 'resident_since'
          | 'sponsor_resident_since'
          | 'decision_notified_on'
          | 'decision_term_ended_on'
          | 'wrong_card_issued_on'
          | 'slip_issued_on'
          | 'certificate_asked_on'
          | 'certificate_term_ended_on';
        asks: components['schemas']['Text'];
        /** Format: date */
        on: string | null;
        /** @enum {string} */
        from: 'said' | 'file';
      }[];
      questions: components['schemas']['Question'][];
      guards: components['schemas']['GuardOutcome'] | null;
      terms: {
        /** @enum {string} */
        fact:
          | 'birth_registered_on'
          | 'card_expires_on'
          | 'travels_on'
          | 'appointment_on'
          | 'first_filed_on'
          | 'entered_on'
          | 'opened_on'
          | 'resident_since'
          | 'sponsor_resident_since'
          | 'decision_notified_on'
          | 'decision_term_ended_on'
          | 'wrong_card_issued_on'
          | 'slip_issued_on'
          | 'certificate_asked_on'
          | 'certificate_term_ended_on';
        rule: components['schemas']['Text'];
      }[];
    };
    CaseFamily: {
      isRenewal: boolean;
      /** @enum {string} */
      scope: 'per_person' | 'household';
      relatives: components['schemas']['Relative'][];
    };
    CaseLetter: {
      /** @enum {string} */
      id:
        | 'hearing'
        | 'hearing_by_applicant'
        | 'hearing_without_decision'
        | 'annulment_and_reissue'
        | 'parent_declaration'
        | 'complaint'
        | 'certificate_request'
        | 'power_of_attorney_cover';
      name: components['schemas']['Text'];
      /** @enum {string} */
      from: 'firm' | 'applicant' | 'parent';
      missing: {
        field: string;
        name: components['schemas']['Text'];
      }[];
      law: components['schemas']['Citation'][];
    };
    CaseNote: {
      menuPaths: string[][];
      note: components['schemas']['ComposedNote'] | null;
    };
    CasePage: {
      items: components['schemas']['Case'][];
      nextCursor: string | null;
    };
    CaseStep: {
      id: string;
      text: components['schemas']['Text'];
      remark: string | null;
      isOwn: boolean;
      after: string[];
      /** @enum {string|null} */
      by: 'parent' | 'applicant' | 'lawyer' | 'firm' | null;
      keeps: components['schemas']['Text'] | null;
      done: {
        /** Format: date */
        on: string;
        by: {
          /** Format: uuid */
          id: string;
          name: string;
        };
        wasNeeded: boolean;
      } | null;
      isReady: boolean;
    };
    ChangePassword: {
      current: string;
      next: string;
    };
    CheckCase: {
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      permitId?: string;
      /** Format: uuid */
      officeId: string;
      /** @enum {string} */
      playbook:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      /** @default {} */
      answers?: {
        [key: string]: boolean;
      };
      /** @default {} */
      days?: {
        [key: string]: string | 'none';
      };
      /** Format: uuid */
      followsCaseId?: string;
    };
    CheckReceipt: {
      /** Format: uuid */
      officeId: string;
      /** Format: uuid */
      caseId?: string;
      /** Format: date */
      issuedOn: string;
      /** @enum {string} */
      askedFor: 'art_15' | 'art_17';
      category?: string;
      document?: string;
      validity?: string;
      fee?: number;
      /** Format: date */
      residentSince?: string;
      /** Format: date */
      sponsorSince?: string;
    };
    CheckedReceipt: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      verdict: 'matches' | 'misclassified' | 'unsure';
      reasons: components['schemas']['ReceiptReason'][];
      next: components['schemas']['Text'];
    };
    Checklist: {
      /** Format: date */
      on: string;
      lines: {
        choices: {
          /** @enum {string} */
          document:
            | 'child_card'
            | 'parent_card'
            | 'other_parent_card'
            | 'parent_passport'
            | 'other_parent_id'
            | 'eu_identity_card'
            | 'parent_nif'
            | 'birth_certificate'
            | 'birth_certificate_translated'
            | 'foreign_document_legalised'
            | 'portuguese_birth_record'
            | 'paternity_declaration'
            | 'error_screenshot'
            | 'parent_declaration'
            | 'termo_modelo_4'
            | 'own_means_declaration'
            | 'finances_booking'
            | 'child_nif'
            | 'sns_number'
            | 'insurance_certificate'
            | 'photographs'
            | 'junta_certificate'
            | 'landlord_declaration'
            | 'family_cluster_file'
            | 'expired_card'
            | 'contactenos_receipt'
            | 'renewal_receipt'
            | 'renewal_appointment'
            | 'payment_proof'
            | 'extension_order'
            | 'passport'
            | 'residence_permit'
            | 'means_proof'
            | 'housing_proof'
            | 'tax_compliance'
            | 'social_security_compliance'
            | 'criminal_record_consent'
            | 'residence_visa'
            | 'power_of_attorney'
            | 'appointment_receipt'
            | 'wrong_card'
            | 'crue_or_card'
            | 'sponsor_crue'
            | 'marriage_certificate'
            | 'hearing_letter'
            | 'annulment_request'
            | 'first_request'
            | 'decision';
          name: {
            pt: string;
            en: string;
          };
          needsIssue: boolean;
          needsExpiry: boolean;
        }[];
        /** @enum {string} */
        state: 'held' | 'doubtful' | 'undated' | 'lapsed' | 'missing' | 'ask';
        isOptional: boolean;
        /** Format: date */
        until: string | null;
        depends: {
          fact: string;
          question: {
            pt: string;
            en: string;
          };
        } | null;
      }[];
      held: components['schemas']['HeldDocument'][];
      files: components['schemas']['File'][];
      others: {
        /** @enum {string} */
        document:
          | 'child_card'
          | 'parent_card'
          | 'other_parent_card'
          | 'parent_passport'
          | 'other_parent_id'
          | 'eu_identity_card'
          | 'parent_nif'
          | 'birth_certificate'
          | 'birth_certificate_translated'
          | 'foreign_document_legalised'
          | 'portuguese_birth_record'
          | 'paternity_declaration'
          | 'error_screenshot'
          | 'parent_declaration'
          | 'termo_modelo_4'
          | 'own_means_declaration'
          | 'finances_booking'
          | 'child_nif'
          | 'sns_number'
          | 'insurance_certificate'
          | 'photographs'
          | 'junta_certificate'
          | 'landlord_declaration'
          | 'family_cluster_file'
          | 'expired_card'
          | 'contactenos_receipt'
          | 'renewal_receipt'
          | 'renewal_appointment'
          | 'payment_proof'
          | 'extension_order'
          | 'passport'
          | 'residence_permit'
          | 'means_proof'
          | 'housing_proof'
          | 'tax_compliance'
          | 'social_security_compliance'
          | 'criminal_record_consent'
          | 'residence_visa'
          | 'power_of_attorney'
          | 'appointment_receipt'
          | 'wrong_card'
          | 'crue_or_card'
          | 'sponsor_crue'
          | 'marriage_certificate'
          | 'hearing_letter'
          | 'annulment_request'
          | 'first_request'
          | 'decision';
        name: {
          pt: string;
          en: string;
        };
        needsIssue: boolean;
        needsExpiry: boolean;
      }[];
    };
    ChooseReadings: {
      choices: components['schemas']['ReadingChoices'];
      marginDays: number;
      reason: string;
    };
    Citation: {
      text: string;
      confidence: string;
      url?: string;
    };
    Client: {
      /** Format: uuid */
      id: string;
      person: components['schemas']['Person'];
      openCases: number;
      dependents: number;
    };
    ClientFile: {
      /** Format: uuid */
      id: string;
      person: components['schemas']['Person'];
      openCases: number;
      dependents: number;
      permits: components['schemas']['Permit'][];
      family: components['schemas']['Dependent'][];
    };
    ClientPage: {
      items: components['schemas']['Client'][];
      nextCursor: string | null;
    };
    Closure: {
      /** Format: date */
      date: string;
      /** @enum {string} */
      extent: 'full' | 'partial';
      scope: string;
      reason: components['schemas']['Text'];
      citation: string;
      confidence: string;
    };
    ComingOfAge: {
      person: {
        /** Format: uuid */
        id: string;
        fullName: string;
      };
      /** Format: date */
      birthDate: string;
      /** Format: date */
      on: string;
      isAdult: boolean;
      clients: {
        /** Format: uuid */
        id: string;
        fullName: string;
      }[];
      openCases: number;
      says: components['schemas']['Text'];
    };
    ComingOfAgeReport: {
      /** Format: date */
      today: string;
      citation: components['schemas']['Citation'];
      items: components['schemas']['ComingOfAge'][];
    };
    CompleteDeadline: {
      proof: string;
    };
    ComposedNote: {
      /** @enum {string} */
      kind: 'note' | 'letter';
      text: string;
      isMasked: boolean;
      words: number;
      maxWords: number | null;
      isTooLong: boolean;
      missing: {
        field: string;
        name: components['schemas']['Text'];
      }[];
      questions: components['schemas']['Question'][];
      statements: {
        id: string;
        says: components['schemas']['Text'];
        signs: string[];
      }[];
    };
    ConfirmEmail: {
      token: string;
    };
    ConfirmSecondFactor: {
      code: string;
    };
    Cover: {
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
      /** @enum {string} */
      basis:
        | 'title'
        | 'receipt'
        | 'payment'
        | 'extension'
        | 'right_of_residence'
        | 'unconfirmed'
        | 'none';
      citation: components['schemas']['Citation'] | null;
      carry: {
        id: string;
        name: components['schemas']['Text'];
      }[];
    };
    Coverage: {
      /** Format: date */
      today: string;
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
      spans: components['schemas']['Cover'][];
      gaps: components['schemas']['Cover'][];
      now: components['schemas']['Cover'] | null;
      undated: {
        /** Format: uuid */
        permitId: string;
        /** @enum {string} */
        lacks: 'issuedOn' | 'expiresOn';
      }[];
    };
    CreateToken: {
      name: string;
      permissions: (
        | 'files.read'
        | 'files.write'
        | 'cases.restrict'
        | 'cases.enter'
        | 'identifiers.reveal'
        | 'privileged.handle'
        | 'deadlines.decide'
        | 'law.read'
        | 'law.decide'
        | 'playbooks.tailor'
        | 'members.read'
        | 'absences.set'
        | 'members.manage'
        | 'reports.read'
        | 'audit.read'
        | 'firm.settings'
        | 'holds.manage'
        | 'privacy.manage'
        | 'support.grant'
      )[];
      days: number;
    };
    Created: {
      /** Format: uuid */
      id: string;
    };
    CreatedClosure: {
      /** Format: uuid */
      id: string;
      key: string;
      touched: {
        firms: number;
        deadlines: number;
      };
    };
    CreatedPermit: {
      /** Format: uuid */
      id: string;
      /** @default [] */
      warnings: components['schemas']['Warning'][];
    };
    CreatedPerson: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      personId: string;
      /** @default [] */
      warnings: components['schemas']['Warning'][];
    };
    CreatedSubmission: {
      /** Format: uuid */
      id: string;
      /** Format: date */
      filedOn: string;
      /** @default [] */
      warnings: components['schemas']['Warning'][];
    };
    DateChange: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      deadlineId: string;
      rule: {
        id: string;
        name: components['schemas']['Text'];
      };
      case: {
        /** Format: uuid */
        id: string;
        personName: string;
      };
      run: {
        /** Format: uuid */
        id: string;
        title: components['schemas']['Text'];
      } | null;
      /** @enum {string} */
      cause: 'calendar' | 'rule' | 'readings' | 'facts' | 'override' | 'override_lifted';
      /** @enum {string} */
      state: 'applied' | 'waiting' | 'accepted' | 'kept' | 'flagged' | 'stale';
      old: {
        /** Format: date */
        legalOn: string;
        /** Format: date */
        safeOn: string;
      };
      new: {
        /** Format: date */
        legalOn: string;
        /** Format: date */
        safeOn: string;
      };
      reason: string | null;
      decidedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      decidedAt: string | null;
      acknowledgedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      acknowledgedAt: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    DateChangePage: {
      items: components['schemas']['DateChange'][];
      nextCursor: string | null;
    };
    Deadline: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      caseId: string;
      rule: {
        id: string;
        version: number;
        name: components['schemas']['Text'];
        /** @enum {string} */
        kind: 'statutory_party' | 'statutory_authority' | 'practice';
        confidence: string;
        whileOpen: components['schemas']['Text'];
        onExpiry: components['schemas']['Text'];
      };
      source: {
        /** @enum {string} */
        kind: 'submission' | 'notice' | 'day';
        /** Format: uuid */
        id: string;
        /** @enum {string|null} */
        fact:
          | 'birth_registered_on'
          | 'card_expires_on'
          | 'travels_on'
          | 'appointment_on'
          | 'first_filed_on'
          | 'entered_on'
          | 'opened_on'
          | 'resident_since'
          | 'sponsor_resident_since'
          | 'decision_notified_on'
          | 'decision_term_ended_on'
          | 'wrong_card_issued_on'
          | 'slip_issued_on'
          | 'certificate_asked_on'
          | 'certificate_term_ended_on'
          | null;
      };
      /** Format: date */
      startsOn: string;
      /** Format: date */
      legalOn: string;
      /** Format: date */
      safeOn: string;
      /** Format: date */
      internalOn: string;
      fixed: {
        /** Format: date-time */
        at: string;
        by: {
          /** Format: uuid */
          id: string;
          name: string;
        };
        reason: string;
      } | null;
      /** @enum {string} */
      status: 'open' | 'done' | 'superseded';
      urgency: components['schemas']['Urgency'];
      /** Format: uuid */
      supersededBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      proof: string | null;
      beyondHorizon: boolean;
      explanation: components['schemas']['Text'];
    };
    DeadlineFile: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      caseId: string;
      rule: {
        id: string;
        version: number;
        name: components['schemas']['Text'];
        /** @enum {string} */
        kind: 'statutory_party' | 'statutory_authority' | 'practice';
        confidence: string;
        whileOpen: components['schemas']['Text'];
        onExpiry: components['schemas']['Text'];
      };
      source: {
        /** @enum {string} */
        kind: 'submission' | 'notice' | 'day';
        /** Format: uuid */
        id: string;
        /** @enum {string|null} */
        fact:
          | 'birth_registered_on'
          | 'card_expires_on'
          | 'travels_on'
          | 'appointment_on'
          | 'first_filed_on'
          | 'entered_on'
          | 'opened_on'
          | 'resident_since'
          | 'sponsor_resident_since'
          | 'decision_notified_on'
          | 'decision_term_ended_on'
          | 'wrong_card_issued_on'
          | 'slip_issued_on'
          | 'certificate_asked_on'
          | 'certificate_term_ended_on'
          | null;
      };
      /** Format: date */
      startsOn: string;
      /** Format: date */
      legalOn: string;
      /** Format: date */
      safeOn: string;
      /** Format: date */
      internalOn: string;
      fixed: {
        /** Format: date-time */
        at: string;
        by: {
          /** Format: uuid */
          id: string;
          name: string;
        };
        reason: string;
      } | null;
      /** @enum {string} */
      status: 'open' | 'done' | 'superseded';
      urgency: components['schemas']['Urgency'];
      /** Format: uuid */
      supersededBy: string | null;
      /** Format: date-time */
      closedAt: string | null;
      proof: string | null;
      beyondHorizon: boolean;
      explanation: components['schemas']['Text'];
      trace: components['schemas']['Trace'];
      traceHash: string;
      changes: components['schemas']['DateChange'][];
      steps: {
        pt: components['schemas']['Explanation'];
        en: components['schemas']['Explanation'];
      };
    };
    DeadlinePreview: {
      /** Format: date */
      legalOn: string;
      /** Format: date */
      safeOn: string;
      trace: components['schemas']['Trace'];
      steps: {
        pt: components['schemas']['Explanation'];
        en: components['schemas']['Explanation'];
      };
    };
    DecideChanges: {
      /** @enum {string} */
      decision: 'accept' | 'keep';
      ids?: string[];
      /** Format: uuid */
      runId?: string;
      reason?: string;
    };
    DecidedChanges: {
      decided: number;
      stale: string[];
    };
    DecidedErasure: {
      /** @enum {string} */
      outcome: 'erased' | 'blocked';
      reason: string;
      /** @enum {string|null} */
      exception: 'defence_of_claims' | null;
      /** Format: date */
      reviewOn: string | null;
      /** Format: date-time */
      decidedAt: string;
      decidedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: uuid */
      id: string;
      person: {
        /** Format: uuid */
        id: string;
        fullName: string;
        /** Format: uuid */
        clientId: string | null;
      };
    };
    Dependent: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kinship: 'child' | 'spouse' | 'partner' | 'parent' | 'sibling' | 'other';
      person: components['schemas']['Person'];
    };
    Desk: {
      ownedCases: number;
      ledCases: number;
      alerts: number;
      reminders: number;
      otherMessages: number;
    };
    EnterCase: {
      reason: string;
    };
    EnterSecondFactor: {
      code: string;
    };
    ErasePerson: {
      reason: string;
    };
    Erasure: {
      /** @enum {string} */
      outcome: 'erased' | 'blocked';
      reason: string;
      /** @enum {string|null} */
      exception: 'defence_of_claims' | null;
      /** Format: date */
      reviewOn: string | null;
      rows: {
        [key: string]: number;
      };
      /** Format: date-time */
      decidedAt: string;
      decidedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
    };
    ErasurePage: {
      items: components['schemas']['DecidedErasure'][];
      nextCursor: string | null;
    };
    ErasurePlan: {
      obstacles: ('legal_hold' | 'open_case' | 'restricted_case')[];
      /** @enum {string} */
      outcome: 'erased' | 'blocked';
      /** Format: date */
      reviewOn: string | null;
      rows: {
        [key: string]: number;
      };
    };
    Explanation: {
      sentence: string;
      steps: string[];
    };
    File: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      type:
        | 'application/pdf'
        | 'image/jpeg'
        | 'image/png'
        | 'image/heic'
        | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
        | 'application/vnd.oasis.opendocument.text'
        | 'text/plain'
        | 'message/rfc822';
      size: number;
      /** @enum {string} */
      state: 'pending' | 'quarantined' | 'clean' | 'rejected' | 'removed';
      /** @enum {string|null} */
      refusal:
        | 'altered'
        | 'other_type'
        | 'damaged'
        | 'two_types'
        | 'locked'
        | 'active'
        | 'macros'
        | 'outside_parts'
        | 'too_many_pixels'
        | 'unpacks_too_large'
        | 'virus'
        | null;
      /** @enum {string|null} */
      scan: 'clean' | 'not_scanned' | null;
      uploadedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      createdAt: string;
    };
    FirmChoice: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      role: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
    };
    FirmSettings: {
      /** @enum {string} */
      secondFactor: 'optional' | 'deciders';
      address?: string | null;
    };
    FixDeadline: {
      /** Format: date */
      on: string;
      reason: string;
    };
    GrantSupport: {
      reason: string;
      /** Format: date-time */
      from?: string;
      /** Format: date-time */
      until: string;
    };
    GuardOutcome: {
      /** @enum {string} */
      verdict: 'stop' | 'ask_lawyer' | 'ask' | 'go';
      findings: {
        guard: string;
        /** @enum {string} */
        effect: 'block' | 'ask' | 'warn';
        says: components['schemas']['Text'];
        /** @enum {string} */
        goTo?:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
        citations: components['schemas']['Citation'][];
      }[];
      questions: components['schemas']['Question'][];
    };
    HandOver: {
      /** Format: uuid */
      ownerId?: string;
      /** Format: uuid */
      lawyerId?: string;
      /** Format: uuid */
      alertsId?: string;
    };
    HeldDocument: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      document:
        | 'child_card'
        | 'parent_card'
        | 'other_parent_card'
        | 'parent_passport'
        | 'other_parent_id'
        | 'eu_identity_card'
        | 'parent_nif'
        | 'birth_certificate'
        | 'birth_certificate_translated'
        | 'foreign_document_legalised'
        | 'portuguese_birth_record'
        | 'paternity_declaration'
        | 'error_screenshot'
        | 'parent_declaration'
        | 'termo_modelo_4'
        | 'own_means_declaration'
        | 'finances_booking'
        | 'child_nif'
        | 'sns_number'
        | 'insurance_certificate'
        | 'photographs'
        | 'junta_certificate'
        | 'landlord_declaration'
        | 'family_cluster_file'
        | 'expired_card'
        | 'contactenos_receipt'
        | 'renewal_receipt'
        | 'renewal_appointment'
        | 'payment_proof'
        | 'extension_order'
        | 'passport'
        | 'residence_permit'
        | 'means_proof'
        | 'housing_proof'
        | 'tax_compliance'
        | 'social_security_compliance'
        | 'criminal_record_consent'
        | 'residence_visa'
        | 'power_of_attorney'
        | 'appointment_receipt'
        | 'wrong_card'
        | 'crue_or_card'
        | 'sponsor_crue'
        | 'marriage_certificate'
        | 'hearing_letter'
        | 'annulment_request'
        | 'first_request'
        | 'decision';
      name: {
        pt: string;
        en: string;
      };
      /** Format: uuid */
      fileId: string;
      /** Format: date */
      issuedOn: string | null;
      /** Format: date */
      expiresOn: string | null;
      /** Format: date */
      until: string | null;
      /** Format: uuid */
      submissionId: string | null;
      /** Format: uuid */
      noticeId: string | null;
      /** Format: uuid */
      deadlineId: string | null;
      acceptedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      acceptedAt: string;
    };
    HeldPerson: {
      /** Format: uuid */
      id: string;
      reason: string;
      /** Format: date-time */
      placedAt: string;
      placedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      person: {
        /** Format: uuid */
        id: string;
        fullName: string;
        /** Format: uuid */
        clientId: string | null;
      };
    };
    HoldPage: {
      items: components['schemas']['HeldPerson'][];
      nextCursor: string | null;
    };
    IdentityLink: {
      isOffered: boolean;
      shortName: string;
      /** Format: date-time */
      linkedAt: string | null;
      isOutdated: boolean;
    };
    IdentityProvider: {
      shortName: string;
      /** Format: uri */
      redirectUrl: string;
      provider: {
        issuer: string;
        clientId: string;
        isOn: boolean;
        asksSecondFactor: boolean;
      } | null;
    };
    Impact: {
      /** Format: uuid */
      id: string;
      cause: {
        /** @enum {string} */
        kind: 'calendar_entry' | 'firm_calendar_entry' | 'rule_version' | 'reading_choices';
        /** Format: uuid */
        id: string;
      };
      title: components['schemas']['Text'];
      /** @enum {string} */
      state: 'running' | 'done';
      touched: number;
      looked: number;
      earlier: number;
      later: number;
      unchanged: number;
      flagged: number;
      waiting: number;
      unread: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      finishedAt: string | null;
    };
    ImpactPage: {
      items: components['schemas']['Impact'][];
      nextCursor: string | null;
    };
    ImpactPreview: {
      touched: number;
      earlier: number;
      later: number;
      unchanged: number;
      flagged: number;
      changes: {
        /** Format: uuid */
        deadlineId: string;
        /** Format: uuid */
        caseId: string;
        rule: {
          id: string;
          name: components['schemas']['Text'];
        };
        /** @enum {string} */
        outcome: 'earlier' | 'later' | 'flagged';
        old: {
          /** Format: date */
          legalOn: string;
          /** Format: date */
          safeOn: string;
        };
        new: {
          /** Format: date */
          legalOn: string;
          /** Format: date */
          safeOn: string;
        };
      }[];
    };
    Invitation: {
      /** Format: uuid */
      id: string;
      email: string;
      /** @enum {string} */
      role: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
      /** @enum {string} */
      state: 'open' | 'accepted' | 'revoked';
      /** @enum {string} */
      delivery: 'waiting' | 'sent' | 'failed';
      invitedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
    };
    InvitationPage: {
      items: components['schemas']['Invitation'][];
      nextCursor: string | null;
    };
    Invite: {
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
    };
    Joined: {
      /** Format: uuid */
      firmId: string;
    };
    LegalHold: {
      /** Format: uuid */
      id: string;
      reason: string;
      /** Format: date-time */
      placedAt: string;
      placedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
    };
    Live: {
      /** @enum {string} */
      status: 'live';
    };
    LookUpInvitation: {
      token: string;
    };
    Mailbox: {
      email: string;
      confidence: string;
      /** Format: date */
      verifiedOn?: string;
      use: components['schemas']['Text'];
    };
    MarkStep: {
      /** Format: date */
      on?: string;
      /** @default true */
      wasNeeded?: boolean;
    };
    Me: {
      user: {
        /** Format: uuid */
        id: string;
        name: string;
        email: string;
        /** @enum {string} */
        locale: 'pt' | 'en';
      };
      firm: {
        /** Format: uuid */
        id: string;
        name: string;
        zone: string;
      };
      /** @enum {string} */
      role: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
      permissions: (
        | 'files.read'
        | 'files.write'
        | 'cases.restrict'
        | 'cases.enter'
        | 'identifiers.reveal'
        | 'privileged.handle'
        | 'deadlines.decide'
        | 'law.read'
        | 'law.decide'
        | 'playbooks.tailor'
        | 'members.read'
        | 'absences.set'
        | 'members.manage'
        | 'reports.read'
        | 'audit.read'
        | 'firm.settings'
        | 'holds.manage'
        | 'privacy.manage'
        | 'support.grant'
      )[];
      firms: components['schemas']['FirmChoice'][];
      openAlerts: number;
      secondFactor: components['schemas']['SecondFactor'];
      /** Format: date-time */
      supportUntil: string | null;
    };
    Member: {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      /** @enum {string} */
      role: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
      lawyerCard: string | null;
      isActive: boolean;
      version: number;
      /** Format: date */
      awayUntil: string | null;
    };
    NaturalisationHold: {
      /** Format: uuid */
      caseId: string | null;
      playbook: components['schemas']['Text'] | null;
      /** Format: uuid */
      receiptCheckId: string | null;
      isCorrecting: boolean;
      says: components['schemas']['Text'];
    };
    NaturalisationRelease: {
      by: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      at: string;
      reason: string;
    };
    NewSecret: {
      secret: string;
      uri: string;
    };
    NewToken: {
      /** Format: uuid */
      id: string;
      token: string;
      /** Format: date-time */
      expiresAt: string;
    };
    NextStep: {
      text: components['schemas']['Text'];
      /** Format: date */
      on: string | null;
      /** @enum {string} */
      source: 'firm' | 'deadline' | 'playbook';
      urgency: components['schemas']['Urgency'] | null;
    };
    Notice: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'appointment_receipt'
        | 'acknowledgement'
        | 'elements_request'
        | 'hearing'
        | 'decision'
        | 'payment_slip'
        | 'other';
      /** @enum {string} */
      channel:
        | 'contactenos'
        | 'renewal_portal'
        | 'professional_portal'
        | 'email'
        | 'registered_post'
        | 'counter';
      /** Format: date */
      receivedOn: string;
      /** Format: date */
      sentOn: string | null;
      replyDays: number | null;
      /** @enum {string|null} */
      outcome: 'for' | 'against' | 'archived' | null;
      reference: string | null;
      summary: string | null;
      recordedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
    };
    OffBoarding: {
      request: {
        /** Format: uuid */
        id: string;
        reason: string;
        requestedBy: {
          /** Format: uuid */
          id: string;
          name: string;
        };
        /** Format: date-time */
        requestedAt: string;
        /** Format: date-time */
        dueAt: string;
      } | null;
    };
    Offer: {
      firmName: string;
      email: string;
      /** @enum {string} */
      role: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
      hasLogin: boolean;
    };
    Office: {
      /** Format: uuid */
      id: string;
      name: string;
      municipality: {
        code: string;
        name: string;
        region: string;
      };
      email: string | null;
      confidence: string;
      addresses: {
        email: string;
        confidence: string;
        /** Format: date */
        verifiedOn?: string;
      }[];
      emailHabit: {
        answers: boolean;
        /** Format: date */
        observedOn: string;
        confidence: string;
      } | null;
    };
    OpenCase: {
      /** Format: uuid */
      clientId: string;
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      permitId?: string;
      /** Format: uuid */
      officeId: string;
      /** @enum {string} */
      playbook:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      /** Format: uuid */
      ownerId: string;
      /** Format: uuid */
      lawyerId: string;
      /** @enum {string} */
      partyLocation?: 'regions' | 'europe' | 'elsewhere';
      answers?: {
        [key: string]: boolean;
      };
      days?: {
        [key: string]: string | 'none';
      };
      decision?: {
        reason: string;
      };
      /** Format: uuid */
      followsCaseId?: string;
      nextStep?: components['schemas']['SetNextStep'];
    };
    Period: {
      count: number;
      /** @enum {string} */
      unit: 'working_days' | 'calendar_days' | 'months' | 'years' | 'hours';
    };
    Permit: {
      /** Format: uuid */
      id: string;
      /** @description A mask: three dots, and the last three characters of a long number. */
      number: string;
      legalBasis: string;
      /** Format: date */
      issuedOn: string | null;
      /** Format: date */
      expiresOn: string | null;
      office: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
    };
    Person: {
      /** Format: uuid */
      id: string;
      fullName: string;
      /** Format: date */
      birthDate: string | null;
      nationality: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      nif: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      niss: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      passportNumber: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      nnu: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      privilegedNote: string | null;
      sharesNif: boolean;
      email: string | null;
      phone: string | null;
      homeAddress: string | null;
      /** @enum {string|null} */
      erasure: 'blocked' | 'erased' | null;
      version: number;
    };
    PersonPrivacy: {
      hold: components['schemas']['LegalHold'] | null;
      erasure: components['schemas']['Erasure'] | null;
    };
    PlaceHold: {
      reason: string;
    };
    Playbook: {
      /** @enum {string} */
      id:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      code: string;
      version: number;
      /** @enum {string} */
      family: 'child_renewal' | 'born_in_portugal' | 'eu_family' | 'portal_faults' | 'ordinary';
      name: components['schemas']['Text'];
      summary: components['schemas']['Text'];
      trigger: components['schemas']['Text'];
      legalBasis: components['schemas']['Citation'][];
      filing: {
        /** @enum {string} */
        by: 'parent' | 'applicant' | 'lawyer' | 'firm';
        /** @enum {string} */
        for: 'child' | 'applicant' | 'family';
        /** @enum {string} */
        scope: 'per_person' | 'household';
      };
      guards: {
        id: string;
        /** @enum {string} */
        effect: 'block' | 'ask' | 'warn';
        questions: {
          fact: string;
          asks: components['schemas']['Text'];
        }[];
        says: components['schemas']['Text'];
        /** @enum {string} */
        goTo?:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
        citations: components['schemas']['Citation'][];
        /** @enum {boolean} */
        stopsReturn?: true;
      }[];
      menu?: {
        primary: string[];
        preferIfShown?: string[];
        fallback?: string[];
        forbidden: string[][];
        /** Format: date */
        observedOn: string;
        source: components['schemas']['Citation'];
        paths: {
          /** @enum {string} */
          use: 'preferred' | 'primary' | 'fallback' | 'forbidden';
          path: string[];
          /** Format: date */
          observedOn: string;
          source: components['schemas']['Citation'];
        }[];
      };
      login?: components['schemas']['Text'];
      note?: {
        /** @enum {string} */
        kind: 'note' | 'letter';
        maxWords?: number;
        statements: {
          id: string;
          says: components['schemas']['Text'];
          text: string;
        }[];
        fields: {
          id: string;
          name: components['schemas']['Text'];
        }[];
      };
      documents: {
        anyOf: {
          id: string;
          name: components['schemas']['Text'];
        }[];
        isOptional: boolean;
        onlyIf?: {
          asks: components['schemas']['Text'];
          is: boolean;
        };
      }[];
      channels: {
        file: (
          | 'contactenos'
          | 'renewal_portal'
          | 'professional_portal'
          | 'email'
          | 'registered_post'
          | 'counter'
        )[];
        alongside: (
          | 'contactenos'
          | 'renewal_portal'
          | 'professional_portal'
          | 'email'
          | 'registered_post'
          | 'counter'
        )[];
        proofs: {
          id: string;
          name: components['schemas']['Text'];
          strength: number;
          /** @enum {string} */
          channel:
            | 'contactenos'
            | 'renewal_portal'
            | 'professional_portal'
            | 'email'
            | 'registered_post'
            | 'counter';
        }[];
      };
      steps: {
        id: string;
        text: components['schemas']['Text'];
        after: string[];
        /** @enum {string} */
        by?: 'parent' | 'applicant' | 'lawyer' | 'firm';
        keeps?: {
          id: string;
          name: components['schemas']['Text'];
        };
      }[];
      rules: {
        id: string;
        name: components['schemas']['Text'];
        confidence: string;
      }[];
      ladder: {
        rule: string;
        /** @enum {string} */
        opens:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      }[];
      /** @enum {string} */
      onRefusal?:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      leadTimes: number[];
      evidence: {
        id: string;
        name: components['schemas']['Text'];
        strength: number;
      }[];
      costs: {
        id: string;
        name: components['schemas']['Text'];
        from: number;
        to: number;
        source: components['schemas']['Citation'];
      }[];
      expected: {
        id: string;
        name: components['schemas']['Text'];
        from: number;
        to: number;
        /** @enum {string} */
        unit: 'working_days' | 'weeks' | 'months';
        source: components['schemas']['Citation'];
      }[];
      warnings: {
        text: components['schemas']['Text'];
        citation?: components['schemas']['Citation'];
        /** @enum {boolean} */
        stopsReturn?: true;
      }[];
      disputes: {
        id: string;
        question: components['schemas']['Text'];
        followed: {
          says: components['schemas']['Text'];
          citation: components['schemas']['Citation'];
        };
        other: {
          says: components['schemas']['Text'];
          citation: components['schemas']['Citation'];
        };
      }[];
    };
    PlaybookEntry: {
      /** @enum {string} */
      id:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      code: string;
      version: number;
      /** @enum {string} */
      family: 'child_renewal' | 'born_in_portugal' | 'eu_family' | 'portal_faults' | 'ordinary';
      name: components['schemas']['Text'];
      trigger: components['schemas']['Text'];
    };
    PlaybookOverlay: {
      /** @enum {string} */
      playbook:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      version: number;
      content: components['schemas']['PlaybookOverlayContent'];
      by: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      at: string | null;
    };
    PlaybookOverlayContent: {
      /** @default [] */
      steps: {
        id: string;
        text: string & string;
        after?: string;
      }[];
      /** @default {} */
      remarks: {
        [key: string]: string & string;
      };
      noteEnding?: string;
      leadTimes?: number[];
    };
    PlaybookTarget: {
      version: number;
      overlayVersion: number | null;
    };
    PlaybookUse: {
      /** @enum {string} */
      playbook:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos';
      open: number;
      behind: number;
      overlayVersion: number;
    };
    PreviewDeadline: {
      /** Format: date */
      start: string;
      count: number;
      /** @enum {string} */
      unit: 'working_days' | 'calendar_days' | 'months' | 'years' | 'hours';
      municipality: string;
    };
    PreviewImpact:
      | {
          /** @enum {string} */
          kind: 'entry';
          entry: components['schemas']['CalendarEntryInput'];
        }
      | {
          /** @enum {string} */
          kind: 'withdrawal';
          /** Format: uuid */
          id: string;
        }
      | {
          /** @enum {string} */
          kind: 'readings';
          choices: components['schemas']['ReadingChoices'];
          marginDays: number;
        };
    Problem: {
      type: string;
      title: string;
      status: number;
      detail: string;
      /** @enum {string} */
      code:
        | 'invalid'
        | 'unprocessable'
        | 'unauthenticated'
        | 'forbidden'
        | 'proof_required'
        | 'second_factor_required'
        | 'second_factor_setup_required'
        | 'not_found'
        | 'conflict'
        | 'limit'
        | 'too_large'
        | 'unsupported_media_type'
        | 'precondition_required'
        | 'unavailable'
        | 'internal';
      requestId: string;
      errors: {
        path: string;
        message: string;
      }[];
    };
    Proof: {
      password: string;
      code?: string;
    };
    Question: {
      /** @enum {string} */
      fact:
        | 'parent_is_portuguese'
        | 'parent_has_valid_title'
        | 'parent_is_long_resident'
        | 'parent_is_eu_citizen'
        | 'born_in_portugal'
        | 'is_minor'
        | 'parents_are_married'
        | 'both_parents_foreign'
        | 'is_golden_visa_family'
        | 'has_foreign_documents'
        | 'has_nif'
        | 'family_record_is_disputed'
        | 'has_removal_order'
        | 'has_criminal_record'
        | 'was_refused'
        | 'term_to_decide_is_over'
        | 'filed_before_expiry'
        | 'is_eu_family_card'
        | 'covers_several_children'
        | 'sponsor_is_portuguese'
        | 'is_still_at_counter'
        | 'wrong_card_was_issued'
        | 'correction_is_open'
        | 'only_email_was_sent'
        | 'has_active_submission'
        | 'birth_registered_on'
        | 'card_expires_on'
        | 'travels_on'
        | 'appointment_on'
        | 'first_filed_on'
        | 'entered_on'
        | 'opened_on'
        | 'resident_since'
        | 'sponsor_resident_since'
        | 'decision_notified_on'
        | 'decision_term_ended_on'
        | 'wrong_card_issued_on'
        | 'slip_issued_on'
        | 'certificate_asked_on'
        | 'certificate_term_ended_on';
      asks: components['schemas']['Text'];
    };
    ReadingChoices: {
      /** @enum {string} */
      municipal: 'suspends' | 'counts';
      /** @enum {string} */
      partial: 'rolls' | 'ignored';
      /** @enum {string} */
      dilation: 'calendar_days' | 'working_days';
      /** @enum {string} */
      months: 'date_to_date' | 'suspended';
      /** @enum {string} */
      notification: 'presumed' | 'received';
      /** @enum {string} */
      courtSaturday: 'rolls' | 'stands';
      /** @enum {string} */
      courtClosure: 'rolls' | 'ignored';
    };
    Readings: {
      choices: components['schemas']['ReadingChoices'];
      marginDays: number;
      history: {
        choices: components['schemas']['ReadingChoices'];
        marginDays: number;
        reason: string;
        by: {
          /** Format: uuid */
          id: string;
          name: string;
        };
        /** Format: date-time */
        at: string;
      }[];
    };
    Ready: {
      /** @enum {string} */
      status: 'ready' | 'draining' | 'database_unreachable';
      engine: {
        ok: boolean;
        secondsSinceBeat: number | null;
        eventsPending: number;
        eventsLateSeconds: number;
        messagesDue: number;
        messagesLateSeconds: number;
        messagesFailing: number;
        lettersDue: number;
        lettersLateSeconds: number;
        lettersFailing: number;
      } | null;
    };
    RebaseCases: {
      to: components['schemas']['PlaybookTarget'];
      cases: {
        /** Format: uuid */
        id: string;
        version: number;
      }[];
    };
    RebasePreview: {
      to: components['schemas']['PlaybookTarget'];
      behind: number;
      groups: {
        from: components['schemas']['PlaybookTarget'];
        changes: {
          /** @enum {string} */
          part:
            | 'guard'
            | 'menu'
            | 'note'
            | 'document'
            | 'step'
            | 'rule'
            | 'ladder'
            | 'reminders'
            | 'evidence';
          before: components['schemas']['Text'] | null;
          after: components['schemas']['Text'] | null;
        }[];
        cases: {
          /** Format: uuid */
          id: string;
          version: number;
          person: {
            /** Format: uuid */
            id: string;
            name: string;
          };
          owner: {
            /** Format: uuid */
            id: string;
            name: string;
          };
          dates: components['schemas']['RebasedDate'][];
        }[];
      }[];
      staying: {
        from: components['schemas']['PlaybookTarget'];
        reason: components['schemas']['Text'];
        cases: {
          /** Format: uuid */
          id: string;
          person: {
            /** Format: uuid */
            id: string;
            name: string;
          };
          owner: {
            /** Format: uuid */
            id: string;
            name: string;
          };
        }[];
      }[];
    };
    RebasedDate: {
      rule: {
        id: string;
        name: components['schemas']['Text'];
      };
      before: {
        /** Format: date */
        legalOn: string;
        /** Format: date */
        safeOn: string;
      } | null;
      after: {
        /** Format: date */
        legalOn: string;
        /** Format: date */
        safeOn: string;
      } | null;
    };
    ReceiptCheck: {
      /** Format: uuid */
      id: string;
      office: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: uuid */
      caseId: string | null;
      /** Format: date */
      issuedOn: string;
      /** @enum {string} */
      askedFor: 'art_15' | 'art_17';
      category: string | null;
      document: string | null;
      validity: string | null;
      fee: number | null;
      /** Format: date */
      residentSince: string | null;
      /** Format: date */
      sponsorSince: string | null;
      /** @enum {string} */
      verdict: 'matches' | 'misclassified' | 'unsure';
      reasons: components['schemas']['ReceiptReason'][];
      next: components['schemas']['Text'];
      recordedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      recordedAt: string;
    };
    ReceiptChecks: {
      items: components['schemas']['ReceiptCheck'][];
      naturalisationHold: components['schemas']['NaturalisationHold'] | null;
      naturalisationRelease: components['schemas']['NaturalisationRelease'] | null;
    };
    ReceiptReason: {
      /** @enum {string} */
      line: 'category' | 'document' | 'validity' | 'fee' | 'residence' | 'sponsor';
      /** @enum {string} */
      weight: 'mismatch' | 'red_flag' | 'unread' | 'hint';
      says: components['schemas']['Text'];
    };
    RecordDelivery: {
      /** Format: date */
      deliveredOn: string | null;
    };
    RecordDocument: {
      /** Format: uuid */
      fileId: string;
      /** @enum {string} */
      document:
        | 'child_card'
        | 'parent_card'
        | 'other_parent_card'
        | 'parent_passport'
        | 'other_parent_id'
        | 'eu_identity_card'
        | 'parent_nif'
        | 'birth_certificate'
        | 'birth_certificate_translated'
        | 'foreign_document_legalised'
        | 'portuguese_birth_record'
        | 'paternity_declaration'
        | 'error_screenshot'
        | 'parent_declaration'
        | 'termo_modelo_4'
        | 'own_means_declaration'
        | 'finances_booking'
        | 'child_nif'
        | 'sns_number'
        | 'insurance_certificate'
        | 'photographs'
        | 'junta_certificate'
        | 'landlord_declaration'
        | 'family_cluster_file'
        | 'expired_card'
        | 'contactenos_receipt'
        | 'renewal_receipt'
        | 'renewal_appointment'
        | 'payment_proof'
        | 'extension_order'
        | 'passport'
        | 'residence_permit'
        | 'means_proof'
        | 'housing_proof'
        | 'tax_compliance'
        | 'social_security_compliance'
        | 'criminal_record_consent'
        | 'residence_visa'
        | 'power_of_attorney'
        | 'appointment_receipt'
        | 'wrong_card'
        | 'crue_or_card'
        | 'sponsor_crue'
        | 'marriage_certificate'
        | 'hearing_letter'
        | 'annulment_request'
        | 'first_request'
        | 'decision';
      /** Format: date */
      issuedOn?: string;
      /** Format: date */
      expiresOn?: string;
      /** Format: uuid */
      submissionId?: string;
      /** Format: uuid */
      noticeId?: string;
      /** Format: uuid */
      deadlineId?: string;
    };
    RecordEvent: {
      /** @enum {string} */
      event:
        | 'submitted'
        | 'acknowledged'
        | 'taken_up'
        | 'elements_requested'
        | 'elements_delivered'
        | 'hearing_notified'
        | 'hearing_answered'
        | 'appointment_set'
        | 'appointment_held'
        | 'decided_for'
        | 'decided_against'
        | 'archived'
        | 'refiled'
        | 'card_issued'
        | 'card_was_right'
        | 'card_was_wrong'
        | 'given_up'
        | 'form_locked'
        | 'form_unlocked'
        | 'wrong_queue_found'
        | 'stalled'
        | 'sued'
        | 'court_ended';
      /** Format: date */
      on: string;
      note?: string;
    };
    RecordNotice: {
      /** @enum {string} */
      kind:
        | 'appointment_receipt'
        | 'acknowledgement'
        | 'elements_request'
        | 'hearing'
        | 'decision'
        | 'payment_slip'
        | 'other';
      /** @enum {string} */
      channel:
        | 'contactenos'
        | 'renewal_portal'
        | 'professional_portal'
        | 'email'
        | 'registered_post'
        | 'counter';
      /** Format: date */
      receivedOn: string;
      /** Format: date */
      sentOn?: string;
      replyDays?: number;
      /** @enum {string} */
      outcome?: 'for' | 'against' | 'archived';
      reference?: string;
      summary?: string;
    };
    RecordSubmission: {
      /** @enum {string} */
      kind:
        | 'request'
        | 'follow_up'
        | 'correction'
        | 'hearing_letter'
        | 'complaint'
        | 'annulment_request';
      /** @enum {string} */
      channel:
        | 'contactenos'
        | 'renewal_portal'
        | 'professional_portal'
        | 'email'
        | 'registered_post'
        | 'counter';
      menuPath?: string[];
      reference?: string;
      /** Format: date-time */
      filedAt: string;
      /** @enum {string} */
      filedBy?: 'applicant' | 'parent' | 'lawyer' | 'firm';
      /** Format: uuid */
      followsId?: string;
      note?: string;
    };
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    RegisterClient: {
      fullName: string;
      /** Format: date */
      birthDate?: string;
      nationality?: string;
      nif?: string;
      niss?: string;
      passportNumber?: string;
      nnu?: string;
      privilegedNote?: string;
      /** Format: email */
      email?: string;
      phone?: string;
      homeAddress?: string;
    };
    Relative: {
      person: {
        /** Format: uuid */
        id: string;
        fullName: string;
      };
      /** @enum {string|null} */
      kinship: 'child' | 'spouse' | 'partner' | 'parent' | 'sibling' | 'other' | null;
      permit: {
        /** Format: uuid */
        id: string;
        /** @description A mask: three dots, and the last three characters of a long number. */
        number: string;
        /** Format: date */
        expiresOn: string;
      } | null;
      openCases: {
        /** Format: uuid */
        id: string;
        playbook: components['schemas']['Text'];
      }[];
      /** @enum {string|null} */
      renewal:
        | 'child_portal_account'
        | 'child_without_nif'
        | 'expired_card_pack'
        | 'lawyer_filed_renewal'
        | 'renewal_escalation'
        | 'email_silence'
        | 'born_in_portugal_route'
        | 'newborn_art_124'
        | 'art_124_subtype_missing'
        | 'art_124_appointment'
        | 'art_124_insistence'
        | 'art_124_court_action'
        | 'child_nif'
        | 'child_renewal_with_parent'
        | 'child_of_portuguese_parent'
        | 'golden_visa_newborn'
        | 'eu_family_card_route'
        | 'receipt_check'
        | 'art_15_filed_as_art_17'
        | 'office_email'
        | 'hearing_letter'
        | 'annulment_and_reissue'
        | 'correction_court_action'
        | 'spouse_of_portuguese'
        | 'naturalisation_hold'
        | 'login_credentials'
        | 'citizen_not_identified'
        | 'niss_not_recognised'
        | 'title_or_booking_unknown'
        | 'termo_wrongly_required'
        | 'crue_form_failure'
        | 'family_reunification_locked'
        | 'wrong_queue'
        | 'ordinary_renewal'
        | 'first_grant'
        | 'general_contactenos'
        | null;
    };
    ReleaseDeadline: {
      reason: string;
    };
    ReleaseNaturalisation: {
      reason: string;
    };
    RequestEmailChange: {
      /** Format: email */
      email: string;
      password: string;
    };
    RequestOffBoarding: {
      reason: string;
    };
    RequestReset: {
      /** Format: email */
      email: string;
    };
    ResetPassword: {
      token: string;
      password: string;
    };
    RestrictCase: {
      people: string[] | null;
    };
    Retention: {
      periods: {
        id: string;
        name: {
          pt: string;
          en: string;
        };
        length: {
          count: number;
          /** @enum {string} */
          unit: 'days' | 'years';
        } | null;
        from: {
          pt: string;
          en: string;
        };
        /** @enum {string} */
        end: 'removed' | 'proposed' | 'off_boarding' | 'platform';
        citation: string;
        isConfirmed: boolean;
      }[];
      lastRun: {
        /** Format: date-time */
        at: string;
        removed: {
          [key: string]: number;
        };
      } | null;
      proposals: {
        /** Format: uuid */
        personId: string;
        fullName: string;
        /** Format: uuid */
        clientId: string | null;
        /** Format: date */
        closedOn: string;
      }[];
    };
    RevealPerson: {
      /** @enum {string} */
      field: 'nif' | 'niss' | 'passportNumber' | 'nnu' | 'privilegedNote';
    };
    Revealed: {
      value: string | null;
    };
    Rule: {
      id: string;
      version: number;
      /** Format: date */
      appliesFrom: string | null;
      name: components['schemas']['Text'];
      period: {
        count: number;
        unit: string;
      };
      /** @enum {string} */
      kind: 'statutory_party' | 'statutory_authority' | 'practice';
      citations: components['schemas']['Citation'][];
      confidence: string;
      author: string;
      signedBy: string[];
    };
    SecondFactor: {
      isOn: boolean;
      isRequired: boolean;
      recoveryCodesLeft: number;
    };
    Session: {
      /** Format: uuid */
      id: string;
      firm: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      device: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      isCurrent: boolean;
    };
    SetAbsence: {
      /** Format: uuid */
      memberId?: string;
      /** Format: uuid */
      deputyId?: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
    };
    SetFacts: {
      /** @default {} */
      answers?: {
        [key: string]: boolean | null;
      };
      /** @default {} */
      days?: {
        [key: string]: (string | 'none') | null;
      };
    };
    SetIdentityProvider: {
      issuer: string;
      clientId: string;
      clientSecret?: string;
      isOn: boolean;
      asksSecondFactor: boolean;
    };
    SetNextStep: {
      text: string;
      /** Format: date */
      on: string;
    };
    SignIn: {
      email: string;
      password: string;
      /** Format: uuid */
      firmId?: string;
    };
    SignedIn: {
      /** Format: uuid */
      firmId: string;
      /** Format: date-time */
      expiresAt: string;
      firms: components['schemas']['FirmChoice'][];
    };
    StallSignal: {
      /** @enum {string} */
      signal:
        | 'rung_not_opened'
        | 'limit_near'
        | 'expired_without_receipt'
        | 'only_email'
        | 'wrong_menu_path'
        | 'minor_lacks'
        | 'unchecked_receipt';
      cases: number;
      items: {
        case: {
          /** Format: uuid */
          id: string;
          person: {
            /** Format: uuid */
            id: string;
            fullName: string;
          };
          playbook: {
            id: string;
            name: components['schemas']['Text'];
          };
          owner: {
            /** Format: uuid */
            id: string;
            name: string;
          };
        };
        /** Format: date */
        on: string | null;
        rule: components['schemas']['Text'] | null;
        opens: {
          /** @enum {string} */
          id:
            | 'child_portal_account'
            | 'child_without_nif'
            | 'expired_card_pack'
            | 'lawyer_filed_renewal'
            | 'renewal_escalation'
            | 'email_silence'
            | 'born_in_portugal_route'
            | 'newborn_art_124'
            | 'art_124_subtype_missing'
            | 'art_124_appointment'
            | 'art_124_insistence'
            | 'art_124_court_action'
            | 'child_nif'
            | 'child_renewal_with_parent'
            | 'child_of_portuguese_parent'
            | 'golden_visa_newborn'
            | 'eu_family_card_route'
            | 'receipt_check'
            | 'art_15_filed_as_art_17'
            | 'office_email'
            | 'hearing_letter'
            | 'annulment_and_reissue'
            | 'correction_court_action'
            | 'spouse_of_portuguese'
            | 'naturalisation_hold'
            | 'login_credentials'
            | 'citizen_not_identified'
            | 'niss_not_recognised'
            | 'title_or_booking_unknown'
            | 'termo_wrongly_required'
            | 'crue_form_failure'
            | 'family_reunification_locked'
            | 'wrong_queue'
            | 'ordinary_renewal'
            | 'first_grant'
            | 'general_contactenos';
          name: components['schemas']['Text'];
        } | null;
        menuPath: string[];
        lacks: ('nif' | 'niss' | 'termo')[];
      }[];
    };
    StalledReport: {
      /** Format: date */
      asOf: string;
      minDays: number;
      openCases: number;
      withoutNextStep: number;
      unansweredAlerts: number;
      uncheckedReceipts: number;
      stalled: number;
      byCause: {
        /** @enum {string} */
        waitingOn: 'client' | 'firm' | 'aima' | 'court' | 'third_party';
        cases: number;
        days: number;
      }[];
      signals: components['schemas']['StallSignal'][];
      items: {
        case: components['schemas']['Case'];
        stalledDays: number;
      }[];
    };
    Submission: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'request'
        | 'follow_up'
        | 'correction'
        | 'hearing_letter'
        | 'complaint'
        | 'annulment_request';
      /** @enum {string} */
      channel:
        | 'contactenos'
        | 'renewal_portal'
        | 'professional_portal'
        | 'email'
        | 'registered_post'
        | 'counter';
      menuPath: string[];
      reference: string | null;
      /** Format: date-time */
      filedAt: string;
      /** Format: date */
      filedOn: string;
      /** Format: date */
      deliveredOn: string | null;
      /** @enum {string|null} */
      filedBy: 'applicant' | 'parent' | 'lawyer' | 'firm' | null;
      /** Format: uuid */
      followsId: string | null;
      noteWords: number | null;
      recordedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
    };
    SupportGrant: {
      /** Format: uuid */
      id: string;
      reason: string;
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      until: string;
      /** @enum {string} */
      state: 'ahead' | 'live' | 'over' | 'revoked';
      grantedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      revokedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      revokedAt: string | null;
      uses: {
        operator: string;
        /** Format: date-time */
        openedAt: string;
        /** Format: date-time */
        expiresAt: string;
        requests: number;
      }[];
    };
    SupportGrantPage: {
      items: components['schemas']['SupportGrant'][];
      nextCursor: string | null;
    };
    SwitchFirm: {
      /** Format: uuid */
      firmId: string;
    };
    Text: {
      pt: string;
      en: string;
    };
    TiePerson: {
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      kinship: 'child' | 'spouse' | 'partner' | 'parent' | 'sibling' | 'other';
    };
    TimelineEntry: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'case_opened'
        | 'opening_decided'
        | 'opening_warned'
        | 'case_followed'
        | 'playbook_changed'
        | 'step_done'
        | 'step_skipped'
        | 'step_undone'
        | 'case_updated'
        | 'case_closed'
        | 'case_restricted'
        | 'restriction_lifted'
        | 'case_entered'
        | 'case_handed_over'
        | 'answers_recorded'
        | 'day_recorded'
        | 'submission_recorded'
        | 'delivery_recorded'
        | 'notice_recorded'
        | 'event_recorded'
        | 'document_recorded'
        | 'document_taken_back'
        | 'deadline_set'
        | 'deadline_superseded'
        | 'deadline_done'
        | 'deadline_moved'
        | 'deadline_kept'
        | 'deadline_fixed'
        | 'deadline_released'
        | 'reminder_sent'
        | 'escalated'
        | 'escalation_sent'
        | 'message_redirected'
        | 'alert_acknowledged';
      /** Format: date */
      happenedOn: string;
      /** Format: date-time */
      recordedAt: string;
      actor: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      data: {
        [key: string]: string | number | null;
      };
    };
    TimelinePage: {
      items: components['schemas']['TimelineEntry'][];
      nextCursor: string | null;
    };
    TodayReport: {
      /** Format: date */
      today: string;
      counts: {
        overdue: number;
        today: number;
        urgent: number;
        soon: number;
        later: number;
        withoutNextStep: number;
      };
      deadlines: {
        deadline: components['schemas']['Deadline'];
        case: components['schemas']['Case'];
      }[];
      withoutNextStep: components['schemas']['Case'][];
    };
    Token: {
      /** Format: uuid */
      id: string;
      name: string;
      maker: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      permissions: string[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
    };
    Trace: {
      engine: string;
      rule: {
        id: string;
        version: number;
      } | null;
      citations: components['schemas']['Citation'][];
      confidence: string;
      /** Format: date */
      start: string;
      period: components['schemas']['Period'];
      stated?: components['schemas']['Period'];
      municipality: {
        code: string;
        name: string;
        region: string;
      };
      counted: {
        /** Format: date */
        from: string;
        /** Format: date */
        to: string;
        days: number;
      }[];
      skipped: {
        /** Format: date */
        date: string;
        kind: string;
        reason: components['schemas']['Text'];
        citation: components['schemas']['Citation'];
        isMunicipalOnly: boolean;
      }[];
      rolled: {
        /** Format: date */
        date: string;
        kind: string;
        reason: components['schemas']['Text'];
        citation: components['schemas']['Citation'];
        isMunicipalOnly: boolean;
      }[];
      readings: {
        id: string;
        /** Format: date */
        date: string;
        reason: components['schemas']['Text'];
        isLegal: boolean;
        isSafe: boolean;
      }[];
      closures: components['schemas']['Closure'][];
      /** Format: date */
      legal: string;
      /** Format: date */
      safe: string;
      beyondHorizon: boolean;
      /** Format: date */
      event?: string;
      /** @enum {string} */
      regime?: 'administrative' | 'court';
      /** @enum {string} */
      direction?: 'forward' | 'backward';
      office?: string;
      calendar?: string;
      choices?: {
        /** @enum {string} */
        municipal: 'suspends' | 'counts';
        /** @enum {string} */
        partial: 'rolls' | 'ignored';
        /** @enum {string} */
        dilation: 'calendar_days' | 'working_days';
        /** @enum {string} */
        months: 'date_to_date' | 'suspended';
        /** @enum {string} */
        notification: 'presumed' | 'received';
        /** @enum {string} */
        courtSaturday: 'rolls' | 'stands';
        /** @enum {string} */
        courtClosure: 'rolls' | 'ignored';
      };
      notification?: {
        /** @enum {string} */
        how: 'registered_post' | 'electronic';
        /** Format: date */
        sentOn: string;
        /** Format: date */
        receivedOn?: string;
        days: number;
        citation: components['schemas']['Citation'];
        /** Format: date */
        presumedOn: string;
        /** Format: date */
        on: string;
      };
      dilation?: {
        /** @enum {string} */
        place: 'regions' | 'europe' | 'elsewhere';
        days: number;
        citation: components['schemas']['Citation'];
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
      };
      holidays?: {
        /** Format: date */
        date: string;
        kind: string;
        reason: components['schemas']['Text'];
        citation: components['schemas']['Citation'];
        isMunicipalOnly: boolean;
      }[];
      vacations?: {
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        reason: components['schemas']['Text'];
        citation: components['schemas']['Citation'];
      }[];
      /** Format: date */
      internal?: string;
      marginDays?: number;
    };
    UpdateCase: {
      /** Format: uuid */
      ownerId?: string;
      /** Format: uuid */
      lawyerId?: string;
      /** @enum {string} */
      waitingOn?: 'client' | 'firm' | 'aima' | 'court' | 'third_party';
      /** @enum {string|null} */
      partyLocation?: 'regions' | 'europe' | 'elsewhere' | null;
      nextStep?: components['schemas']['SetNextStep'] | null;
      /** @enum {string} */
      status?: 'open' | 'closed';
    };
    UpdateMember: {
      /** @enum {string} */
      role?: 'paralegal' | 'lawyer' | 'admin' | 'auditor';
      lawyerCard?: string | null;
    };
    UpdatePerson: {
      fullName?: string;
      /** Format: date */
      birthDate?: string | null;
      nationality?: string | null;
      nif?: string | null;
      niss?: string | null;
      passportNumber?: string | null;
      nnu?: string | null;
      privilegedNote?: string | null;
      /** Format: email */
      email?: string | null;
      phone?: string | null;
      homeAddress?: string | null;
    };
    UpdatedPerson: {
      /** Format: uuid */
      id: string;
      fullName: string;
      /** Format: date */
      birthDate: string | null;
      nationality: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      nif: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      niss: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      passportNumber: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      nnu: string | null;
      /** @description A mask: three dots, and the last three characters of a long number. */
      privilegedNote: string | null;
      sharesNif: boolean;
      email: string | null;
      phone: string | null;
      homeAddress: string | null;
      /** @enum {string|null} */
      erasure: 'blocked' | 'erased' | null;
      version: number;
      /** @default [] */
      warnings: components['schemas']['Warning'][];
    };
    Urgency: {
      /** @enum {string} */
      band: 'overdue' | 'today' | 'urgent' | 'soon' | 'later' | 'done';
      workingDays: number;
    };
    Warning: {
      path: string;
      /** @enum {string} */
      code: 'odd' | 'shared' | 'unstated';
      says: components['schemas']['Text'];
    };
    WithdrawClosure: {
      reason: string;
      /** @default false */
      retroactive?: boolean;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Alerts_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'open' | 'all';
        mine?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Alerts_acknowledge: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Audit_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        actorId?: string;
        action?: string;
        subjectType?: string;
        subjectId?: string;
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Audit_chain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditChain'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Audit_export: {
    parameters: {
      query?: {
        actorId?: string;
        action?: string;
        subjectType?: string;
        subjectId?: string;
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_login: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_switchFirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SwitchFirm'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_logout: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bundles_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Bundle'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bundles_request: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bundles_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bundle, as a file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDocuments_announce: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnounceFile'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncedFile'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDocuments_checklist: {
    parameters: {
      query?: {
        on?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Checklist'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDocuments_record: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordDocument'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseDocuments_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submissions_deliver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordDelivery'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submissions_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revealed'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_findFacts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFacts'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_setFacts: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was read, in quotes. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetFacts'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFacts'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_listSteps: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseStep'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_markStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        step: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkStep'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_clearStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        step: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_readFamily: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFamily'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_findNote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseNote'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_revealNote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseNote'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_listSubmissions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Submission'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_recordSubmission: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordSubmission'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedSubmission'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_listNotices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notice'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_recordNotice: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordNotice'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_listDeadlines: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deadline'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFile_listTimeline: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelinePage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseLetters_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseLetter'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseLetters_make: {
    parameters: {
      query?: {
        format?: 'pdf' | 'docx';
      };
      header?: never;
      path: {
        id: string;
        letter:
          | 'hearing'
          | 'hearing_by_applicant'
          | 'hearing_without_decision'
          | 'annulment_and_reissue'
          | 'parent_declaration'
          | 'complaint'
          | 'certificate_request'
          | 'power_of_attorney_cover';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The letter, as a file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'open' | 'closed';
        waitingOn?: 'client' | 'firm' | 'aima' | 'court' | 'third_party';
        ownerId?: string;
        clientId?: string;
        personId?: string;
        playbook?:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenCase'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_check: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckCase'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseCheck'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_update: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was read, in quotes. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateCase'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_recordEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordEvent'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_restrict: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was read, in quotes. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RestrictCase'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Cases_enter: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterCase'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clients_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clients_register: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterClient'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPerson'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clients_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientFile'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clients_listDependents: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dependent'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clients_addDependent: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddDependent'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPerson'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clients_tiePerson: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TiePerson'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closures_list: {
    parameters: {
      query?: {
        state?: 'in_force' | 'all';
        effect?: 'suspends' | 'rolls';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarEntry'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closures_publish: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarEntryInput'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedClosure'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closures_amend: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarEntryInput'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarEntry'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closures_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawClosure'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarEntry'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Deadlines_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewDeadline'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadlinePreview'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Deadlines_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadlineFile'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Deadlines_controlSheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The control sheet, as a file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Deadlines_complete: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteDeadline'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadlineFile'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Deadlines_fix: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FixDeadline'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadlineFile'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Deadlines_release: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseDeadline'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadlineFile'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Files_complete: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Files_content: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FirmSettings_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FirmSettings'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FirmSettings_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirmSettings'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FirmSettings'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Health_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Live'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Health_ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ready'];
        };
      };
      /** @description Not ready */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ready'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IdentityProvider_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentityProvider'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IdentityProvider_set: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetIdentityProvider'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentityProvider'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IdentityProvider_remove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Impacts_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Impacts_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewImpact'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactPreview'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Impacts_listChanges: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'applied' | 'waiting' | 'accepted' | 'kept' | 'flagged' | 'stale' | 'open' | 'all';
        runId?: string;
        caseId?: string;
        mine?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DateChangePage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Impacts_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideChanges'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecidedChanges'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Impacts_acknowledge: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcknowledgeChanges'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcknowledgedChanges'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Impacts_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Impact'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Absences_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'current' | 'all';
        mine?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AbsencePage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Absences_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetAbsence'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Absences_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Invitations_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        state?: 'open' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Invitations_invite: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Invite'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Invitations_resend: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Invitations_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Me_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_update: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was read, in quotes. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateMember'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Desk'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_handOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOver'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Desk'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_deactivate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOver'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Desk'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Members_reactivate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Offers_lookUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LookUpInvitation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Offer'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Offers_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitation'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Offers_join: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LookUpInvitation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Joined'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Offices_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Office'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Offices_listMailboxes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Mailbox'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Openid_start: {
    parameters: {
      query: {
        firm: string;
        back?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the provider, or into the application */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Openid_callback: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the provider, or into the application */
      302: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OpenidLink_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentityLink'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OpenidLink_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BegunLink'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OpenidLink_remove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Password_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_update: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was read, in quotes. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdatePerson'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpdatedPerson'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevealPerson'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revealed'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_listPermits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Permit'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_addPermit: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPermit'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPermit'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_coverage: {
    parameters: {
      query?: {
        from?: string;
        until?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coverage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_listReceiptChecks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptChecks'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_checkReceipt: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckReceipt'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedReceipt'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  People_releaseNaturalisation: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseNaturalisation'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Permits_reveal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revealed'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaybookEntry'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_listUse: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaybookUse'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        playbook:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Playbook'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_findOverlay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        playbook:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaybookOverlay'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_setOverlay: {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was read, in quotes. */
        'If-Match': string;
      };
      path: {
        playbook:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaybookOverlayContent'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlaybookOverlay'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_previewRebase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        playbook:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RebasePreview'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Playbooks_rebase: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        playbook:
          | 'child_portal_account'
          | 'child_without_nif'
          | 'expired_card_pack'
          | 'lawyer_filed_renewal'
          | 'renewal_escalation'
          | 'email_silence'
          | 'born_in_portugal_route'
          | 'newborn_art_124'
          | 'art_124_subtype_missing'
          | 'art_124_appointment'
          | 'art_124_insistence'
          | 'art_124_court_action'
          | 'child_nif'
          | 'child_renewal_with_parent'
          | 'child_of_portuguese_parent'
          | 'golden_visa_newborn'
          | 'eu_family_card_route'
          | 'receipt_check'
          | 'art_15_filed_as_art_17'
          | 'office_email'
          | 'hearing_letter'
          | 'annulment_and_reissue'
          | 'correction_court_action'
          | 'spouse_of_portuguese'
          | 'naturalisation_hold'
          | 'login_credentials'
          | 'citizen_not_identified'
          | 'niss_not_recognised'
          | 'title_or_booking_unknown'
          | 'termo_wrongly_required'
          | 'crue_form_failure'
          | 'family_reunification_locked'
          | 'wrong_queue'
          | 'ordinary_renewal'
          | 'first_grant'
          | 'general_contactenos';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RebaseCases'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The export, as a file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonPrivacy'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_hold: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceHold'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_holds: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_lift: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceHold'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_plan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasurePlan'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_erase: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasePerson'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_erasures: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasurePage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_retention: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Retention'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_offBoarding: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OffBoarding'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_leave: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestOffBoarding'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Privacy_stay: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Proof_renew: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Proof'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Readings_find: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readings'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Readings_choose: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChooseReadings'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readings'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Recovery_requestReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestReset'];
      };
    };
    responses: {
      /** @description Noted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Recovery_reset: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Recovery_requestEmailChange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestEmailChange'];
      };
    };
    responses: {
      /** @description Noted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Recovery_confirmEmail: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmEmail'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Reports_today: {
    parameters: {
      query?: {
        mine?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TodayReport'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Reports_stalled: {
    parameters: {
      query?: {
        minDays?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StalledReport'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Reports_comingOfAge: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComingOfAgeReport'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Rules_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Rule'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SecondFactor_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactor'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SecondFactor_enter: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterSecondFactor'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SecondFactor_remove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SecondFactor_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewSecret'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SecondFactor_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmSecondFactor'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SecondFactor_renewCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Sessions_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Sessions_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Sessions_endOthers: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SupportGrants_list: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportGrantPage'];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SupportGrants_grant: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantSupport'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Created'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SupportGrants_revoke: {
    parameters: {
      query?: never;
      header?: {
        /** @description A repeated request with the same key gets the first answer again instead of a second effect. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Tokens_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Token'][];
        };
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Tokens_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateToken'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewToken'];
        };
      };
      /** @description `proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Tokens_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Uploads_take: {
    parameters: {
      query: {
        key: string;
        size: number;
        type: string;
        sha256: string;
        expires: number;
        signature: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Problem */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
