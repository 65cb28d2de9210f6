import type { Construct, Token, TokenizeContext } from "micromark-util-types";
import type { Processor } from "unified";
import { mapConstructs } from "./constructs";

/** The parsers of URLs and email addresses without brackets around them. */
const AUTOLINKS = new Set<string | undefined>(["wwwAutolink", "protocolAutolink", "emailAutolink"]);
const LABEL_STARTS = new Set<string>(["labelLink", "labelImage"]);

/**
 * Makes the parser of autolinks remember the open bracket before a word, in which there are none. By itself it goes back to the
 * bracket for each word after it.
 */
export function autolinks(this: Processor): undefined {
	const isInBracket = createSearch();
	mapConstructs(this, (construct) => (AUTOLINKS.has(construct.name) ? skipWhere(isInBracket, construct) : construct));
}

/** Returns a construct that isn't parsed where a condition holds. */
function skipWhere(condition: (context: TokenizeContext) => boolean, construct: Construct): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const start = construct.tokenize.call(this, effects, ok, nok);
			return (code) => (condition(this) ? nok(code) : start(code));
		},
	};
}

/** Returns a function that tells whether an open bracket is before what is parsed next. */
function createSearch(): (context: TokenizeContext) => boolean {
	const found = new WeakMap<TokenizeContext, { token: Token; index: number }>();
	/** Tokens with no open bracket before them. */
	const outside = new WeakSet<Token>();
	return (context) => {
		const { events } = context;
		const last = found.get(context);
		// The end of a link removes the events of its brackets.
		if (last && events[last.index]?.[1] === last.token && !last.token._balanced) return true;
		for (let index = events.length - 1; index >= 0; index -= 1) {
			const token = events[index]?.[1];
			if (!token || outside.has(token)) break;
			if (LABEL_STARTS.has(token.type) && !token._balanced) {
				found.set(context, { token, index });
				return true;
			}
		}
		const token = events.at(-1)?.[1];
		if (token) outside.add(token);
		return false;
	};
}
