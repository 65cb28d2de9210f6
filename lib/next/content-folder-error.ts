/** A content folder that can't be read; the message has the remedy. */
export class ContentFolderError extends Error {}
