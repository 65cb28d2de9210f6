import { count, fill } from "@/lib/words/fill";
import type { Words } from "@/lib/words/types";

type SaidInSearch = Omit<Words["search"], "withoutScript" | "leafThrough" | "allPosts">;

/** Put in where the script is bundled (`lib/page-script.ts`). */
declare const SEARCH_WORDS: SaidInSearch & Pick<Words, "language">;

const { found, nothing, nothingFor, corrected } = SEARCH_WORDS;
const countFound = (number: number) => count(found, number, SEARCH_WORDS);

/** What the search says. */
export const words = {
	...SEARCH_WORDS,
	found: countFound,
	nothing: (text: string) => (text ? fill(nothingFor, { text }) : nothing),
	corrected: (number: number, text: string, better: string) =>
		fill(corrected, { found: countFound(number), text, corrected: better }),
};
