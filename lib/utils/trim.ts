/**
 * Removes some characters from the end of a text. A regular expression such as `/,+$/` would scan each run of them
 * once for each of its characters.
 */
export function trimEndOf(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

export function trimOf(text: string, characters: string): string {
	let start = 0;
	while (start < text.length && characters.includes(text.charAt(start))) start++;
	return trimEndOf(text.slice(start), characters);
}

/** Removes the slashes from the end of a path, except from `/`. */
export function trimPath(path: string): string {
	return trimEndOf(path, "/") || path.slice(0, 1);
}
