/** Turns the error for a missing file into `undefined`; throws all others. */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
	throw error;
}
