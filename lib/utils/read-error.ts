/** Describes why a file can't be read, without its absolute path. */
export function describeReadError(error: unknown): string {
	return error instanceof Error ? error.message.replace(/, (?:open|read|stat)\b.*$/, "") : String(error);
}
