/** Windows-1252's characters for the bytes from 0x80 to 0x9F, where it differs from Latin-1. */
const WINDOWS_1252 = new Map(
	[..."€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"].map((character, index) => {
		const bytes = [
			0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
			0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
		];
		return [character, bytes[index] ?? 0] as const;
	}),
);

const CONTINUATION = `[\\u0080-\\u00BF${[...WINDOWS_1252.keys()].join("")}]`;
/** Matches characters that are the bytes of one character in UTF-8. */
const SEQUENCE = new RegExp(
	`[\\u00C2-\\u00DF]${CONTINUATION}|[\\u00E0-\\u00EF]${CONTINUATION}{2}|[\\u00F0-\\u00F4]${CONTINUATION}{3}`,
	"g",
);

/** Characters whose bytes were decoded twice: as UTF-8, and before that as Latin-1 or Windows-1252. */
export interface Mojibake {
	index: number;
	/** The characters in the text, such as `Ã§`. */
	found: string;
	/** The intended character, such as `ç`. */
	meant: string;
}

export function findMojibake(text: string): Mojibake[] {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	return [...text.matchAll(SEQUENCE)].flatMap(({ 0: found, index }) => {
		const bytes = Uint8Array.from(found, (character) => WINDOWS_1252.get(character) ?? character.charCodeAt(0));
		try {
			return [{ index, found, meant: decoder.decode(bytes) }];
		} catch {
			// These bytes aren't UTF-8, so the characters are intended.
			return [];
		}
	});
}
