import { Callout } from "@/components/mdx/callout";
import { CodeBlock } from "@/components/mdx/code-block";
import { Details } from "@/components/mdx/details";
import { Figure } from "@/components/mdx/figure";
import { heading } from "@/components/mdx/heading";
import { Image } from "@/components/mdx/image";
import { Pre } from "@/components/mdx/pre";
import { Table } from "@/components/mdx/table";
import { Tab, Tabs } from "@/components/mdx/tabs";
import { YouTube } from "@/components/mdx/youtube";

/** What draws the tags of a body: an author's own component is one file here and one line in this map. */
export const mdxComponents = {
	Callout,
	CodeBlock,
	Details,
	Figure,
	Image,
	Tab,
	Tabs,
	YouTube,
	// The title of the page is its only first-level heading.
	h1: heading("h2"),
	h2: heading("h2"),
	h3: heading("h3"),
	h4: heading("h4"),
	h5: heading("h5"),
	h6: heading("h6"),
	img: Image,
	pre: Pre,
	table: Table,
};
