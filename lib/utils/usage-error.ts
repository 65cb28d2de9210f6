/** An invalid argument or environment variable; the message has the remedy. */
export class UsageError extends Error {}

/** Parses a whole number. Throws {@link UsageError} for any other text. */
export function readNumber(name: string, text: string | undefined, fallback: number, max: number): number {
	if (!text) return fallback;
	const value = Number(text);
	if (Number.isInteger(value) && value >= 0 && value <= max) return value;
	throw new UsageError(`\`${name}\` is \`${text}\`. Write a whole number from 0 to ${max}.`);
}
