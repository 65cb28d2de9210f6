/** Returns text with invalid percent-encoding unchanged. */
export function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// It is text.
		return text;
	}
}

/** Returns, for example, `1.4 MB`. */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Returns the index of the last of some ascending numbers that isn't greater than a limit; 0 if all are greater. */
export function findLastAtMost(numbers: readonly number[], limit: number): number {
	let [first, last] = [0, numbers.length - 1];
	while (first < last) {
		const middle = Math.ceil((first + last) / 2);
		if ((numbers[middle] ?? 0) <= limit) first = middle;
		else last = middle - 1;
	}
	return first;
}
