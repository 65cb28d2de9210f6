import { Callout } from "@/components/mdx/callout/page";
import { Checkbox } from "@/components/mdx/checkbox/page";
import { CodeBlock } from "@/components/mdx/code-block/page";
import { Details } from "@/components/mdx/details/page";
import { Diagram } from "@/components/mdx/diagram/page";
import { Figure } from "@/components/mdx/figure/page";
import { heading } from "@/components/mdx/heading/page";
import { Image } from "@/components/mdx/image/page";
import { Pre } from "@/components/mdx/pre/page";
import { Table } from "@/components/mdx/table/page";
import { Tab, Tabs } from "@/components/mdx/tabs/page";
import { bindMessages } from "@/components/mdx/with-messages";
import { YouTube } from "@/components/mdx/youtube/page";
import { getMessages } from "@/lib/i18n/messages";
import type { Messages } from "@/lib/i18n/types";

/** What draws the tags of a body, in the words of its language: an author's own component is one file here and one line in this map. */
export function pageComponents(messages: Messages) {
	const speak = bindMessages(messages);
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
export const componentNames: readonly string[] = Object.keys(pageComponents(getMessages("en")));
