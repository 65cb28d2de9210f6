/** A file can't exist under a name that is too long. */
const MISSING = ["ENOENT", "ENOTDIR", "ENAMETOOLONG"];

/** Turns the error for a missing file into `undefined`; throws all others. */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== undefined && MISSING.includes(error.code)) return undefined;
	throw error;
}
