import { printError } from "./print";
import { isMissing } from "./read-file";

/**
 * Writes an error that is ignored on purpose to the error stream if the variable `DEBUG` asks for it, by `quire` or `*` in its list of names;
 * that of a missing file is none. `what` names what failed. Returns `undefined`, for the value that there would have been.
 */
export function logIgnored(what: string, error: unknown): undefined {
	const names = (process.env.DEBUG ?? "").split(/[\s,]+/);
	if (!isMissing(error) && names.some((name) => name === "quire" || name === "*")) printError(`quire: ${what}:`, error);
}
