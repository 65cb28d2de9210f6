import { format, plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

type SearchMessages = Omit<Messages["search"], "withoutScript" | "leafThrough" | "allPosts">;

/** Defined when the script is bundled (`lib/outputs/client-script/client-script.ts`). */
declare const SEARCH_MESSAGES: SearchMessages & Pick<Messages, "language">;

const { found, nothing, nothingFor, corrected } = SEARCH_MESSAGES;
const countFound = (number: number) => plural(found, number, SEARCH_MESSAGES);

/** The messages of the search; those with values are functions. */
export const messages = {
	...SEARCH_MESSAGES,
	found: countFound,
	nothing: (text: string) => (text ? format(nothingFor, { text }) : nothing),
	corrected: (number: number, text: string, correctedText: string) =>
		format(corrected, { found: countFound(number), text, corrected: correctedText }),
};
