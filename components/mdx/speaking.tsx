import type { ReactNode } from "react";
import type { Words } from "@/lib/words/types";

/** What a component gets that says something of its own: the words of the language that its text is in. */
export interface Speaking {
	words: Words;
}

/** Makes components speak a language. */
export function speakerOf(words: Words) {
	return function speak<Props>(Component: (props: Props & Speaking) => ReactNode) {
		return function Speaker(props: Props) {
			return <Component {...props} words={words} />;
		};
	};
}
