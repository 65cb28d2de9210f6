import { Children, type ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";
import { isTab } from "@/components/plain/plain-tabs";
import type { Props } from "@/components/plain/types";
import { fill, writeNumber } from "@/lib/words/fill";

/** Tabs one below the other, each below its label; what is no tab comes before them. */
export function FeedTabs({ children, words }: Props & Speaking): ReactNode {
	const parts = Children.toArray(children);
	const numbered = (index: number) => fill(words.body.tab, { number: writeNumber(index + 1, words) });
	return (
		<>
			{parts.filter((part) => !isTab(part))}
			{parts.filter(isTab).map(({ key, props }, index) => (
				<section key={key}>
					<p>
						<strong>{textOf(props.label).trim() || numbered(index)}</strong>
					</p>
					{props.children}
				</section>
			))}
		</>
	);
}
