import { Callout } from "@/components/mdx/callout";
import { Checkbox } from "@/components/mdx/checkbox";
import { CodeBlock } from "@/components/mdx/code-block";
import { Details } from "@/components/mdx/details";
import { Diagram } from "@/components/mdx/diagram";
import { Figure } from "@/components/mdx/figure";
import { heading } from "@/components/mdx/heading";
import { Image } from "@/components/mdx/image";
import { Pre } from "@/components/mdx/pre";
import { speakerOf } from "@/components/mdx/speaking";
import { Table } from "@/components/mdx/table";
import { Tab, Tabs } from "@/components/mdx/tabs";
import { YouTube } from "@/components/mdx/youtube";
import type { Words } from "@/lib/words/types";
import { wordsOf } from "@/lib/words/words";

/** What draws the tags of a body, in the words of its language: an author's own component is one file here and one line in this map. */
export function mdxComponents(words: Words) {
	const speak = speakerOf(words);
	return {
		Callout: speak(Callout),
		CodeBlock: speak(CodeBlock),
		Details,
		Diagram,
		Figure: speak(Figure),
		Image: speak(Image),
		Tab,
		Tabs: speak(Tabs),
		YouTube: speak(YouTube),
		// The title of the page is its only first-level heading.
		h1: heading("h2"),
		h2: heading("h2"),
		h3: heading("h3"),
		h4: heading("h4"),
		h5: heading("h5"),
		h6: heading("h6"),
		img: speak(Image),
		input: speak(Checkbox),
		pre: Pre,
		table: speak(Table),
	};
}

/** The tags of that map, in whatever language. */
export const componentNames: readonly string[] = Object.keys(mdxComponents(wordsOf("en")));
