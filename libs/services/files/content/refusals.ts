/** Why a file is not kept, and what to do about it. */
export const refusals = {
  altered: 'is not what was announced: send the file again',
  other_type: 'is not of the type that its name says',
  damaged: 'is damaged or not complete',
  two_types: 'is a file of two types at once',
  locked: 'is locked with a password: save it without one',
  active: 'holds a script or a program: print it to a PDF and send that',
  macros: 'holds macros: save it without them',
  outside_parts: 'loads parts from elsewhere: save it without them',
  too_many_pixels: 'has more than 40 megapixels',
  unpacks_too_large: 'unpacks to more than a document needs',
  virus: 'holds something that the virus scanner knows',
} as const;

export type Refusal = keyof typeof refusals;

export const refusalNames = Object.keys(refusals).filter((name): name is Refusal =>
  Object.hasOwn(refusals, name),
);
