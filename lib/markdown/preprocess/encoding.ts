const OFFSET = 0xf000;

/** Replaces punctuation with private-use characters, which the Markdown parser reads as letters. */
export function encodePunctuation(text: string): string {
	return text.replace(/[!-/:-@[-`|~]/g, (character) => String.fromCharCode(OFFSET + character.charCodeAt(0)));
}

/** Reverts {@link encodePunctuation}. */
export function decodePunctuation(text: string): string {
	return text.replace(/[\uF021-\uF07E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET));
}
