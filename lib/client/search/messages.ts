import { format, plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

type SaidInSearch = Omit<Messages["search"], "withoutScript" | "leafThrough" | "allPosts">;

/** Put in where the script is bundled (`lib/outputs/client-script/client-script.ts`). */
declare const SEARCH_WORDS: SaidInSearch & Pick<Messages, "language">;

const { found, nothing, nothingFor, corrected } = SEARCH_WORDS;
const countFound = (number: number) => plural(found, number, SEARCH_WORDS);

/** What the search says. */
export const words = {
	...SEARCH_WORDS,
	found: countFound,
	nothing: (text: string) => (text ? format(nothingFor, { text }) : nothing),
	corrected: (number: number, text: string, better: string) =>
		format(corrected, { found: countFound(number), text, corrected: better }),
};
