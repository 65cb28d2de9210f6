/** Removes what readers leave out when they type: capitals and accents. */
export function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?![\u3099\u309a])\p{M}/gu, "")
		.normalize("NFC");
}

/** Splits a text into folded words. */
export function splitWords(text: string): string[] {
	return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
