/** What may be kept, how it is called on the wire, and what its name ends in. */
export const fileTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt'],
  'message/rfc822': ['eml'],
} as const;

export type FileType = keyof typeof fileTypes;

export const fileTypeNames = Object.keys(fileTypes).filter((name): name is FileType =>
  Object.hasOwn(fileTypes, name),
);

/** Bytes. */
export const largestFile = 25 * 1024 * 1024;

/** The type that the name of a file promises; undefined for one that is not kept. */
export function typeOfName(name: string): FileType | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();

  return fileTypeNames.find((type) => fileTypes[type].some((each) => each === ending));
}
