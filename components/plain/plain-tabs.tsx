import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";
import type { Props } from "@/components/plain/types";
import { fill, writeNumber } from "@/lib/words/fill";
import type { Words } from "@/lib/words/types";

/** One of several texts. */
export function PlainTab({ children }: Props): ReactNode {
	return <div>{children}</div>;
}

/** Tabs one below the other, each with its label as heading; what is no tab comes before them. */
export function PlainTabs({ children, words }: Props & Speaking): ReactNode {
	const { others, tabs } = partTabs(children, words);
	return (
		<>
			{others}
			<section data-tabs="">
				{tabs.map(({ key, label, children }) => (
					<section key={key}>
						<h6 data-tab="">{label}</h6>
						{children}
					</section>
				))}
			</section>
		</>
	);
}

/** The children of `Tabs`: what is no tab, and the tabs, of which one without a label has its number for one. */
export function partTabs(children: ReactNode, words: Words) {
	const parts = Children.toArray(children);
	const numbered = (index: number) => fill(words.body.tab, { number: writeNumber(index + 1, words) });
	return {
		others: parts.filter((part) => !isTab(part)),
		tabs: parts.filter(isTab).map(({ key, props }, index) => ({
			key,
			label: textOf(props.label).trim() || numbered(index),
			children: props.children,
		})),
	};
}

function isTab(child: ReactNode): child is ReactElement<Props> {
	return isValidElement(child) && child.type === PlainTab;
}
