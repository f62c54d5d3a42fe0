/** Where a party lives when that delays its terms (CPA art. 88): the regions, elsewhere in Europe, or beyond. */
export const partyLocations = ['regions', 'europe', 'elsewhere'] as const;
