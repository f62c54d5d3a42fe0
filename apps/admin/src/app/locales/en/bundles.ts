export const bundles = {
  bundles: {
    title: 'Evidence bundle',
    note: 'One PDF with index, chronology, calculation of the dates, notes as sent, documents and SHA-256 sums. It shows numbers in full: asking for it and downloading it are on record. It is removed after 30 days and can be made anew.',
    make: 'Make the evidence bundle',
    asked: 'The evidence bundle is being made.',
    making: 'An evidence bundle of this case is being made already: wait until it is there.',
    none: 'None has been made yet.',
    download: 'Download',
    downloadOf: 'Download the evidence bundle of {{date}}',
    by: '{{date}} · {{name}}',
    made: '{{pages}} pages · {{size}} MB',
    states: {
      requested: 'being made…',
      made: 'made',
      failed: 'failed: ask again',
      removed: 'removed',
    },
  },
};
